import type { IDataObject } from 'n8n-workflow';
import { flagIn } from '../journals/flags';
import { settingInWords, type SettingName } from '../journals/settingLabels';
import { eventFacts } from './eventFacts';
import type { NotificationForm } from './form';

type Settings = Partial<Record<SettingName, 'no' | 'yes'>>;

/** The instance's settings that a form's events need, and how they are to be, under GREEN-API's own names. */
export function neededSettings({ events, allowsNotes }: Pick<NotificationForm, 'allowsNotes' | 'events'>): Settings {
	const notes: Settings = allowsNotes && events.includes('messageReceived') ? { outgoingMessageWebhook: 'yes' } : {};
	return Object.assign({}, ...events.map((event) => eventFacts[event].settings), notes) as Settings;
}

/** Those of the settings that a form's events need which getSettings shows to be otherwise, as setSettings takes them. */
export function settingsToChange(form: Pick<NotificationForm, 'allowsNotes' | 'events'>, settings: IDataObject): Settings {
	const isOtherwise = ([name, wanted]: [string, string]) => ![wanted, undefined].includes(flagIn(settings, name));
	return Object.fromEntries(Object.entries(neededSettings(form)).filter(isOtherwise));
}

/** How many settings a text has room for in the words of GREEN-API's console. */
const IN_WORDS = 3;

/** The same for people: settings to be switched on, and those to be switched off with a remark. Many are named as the API calls them. */
export function settingsOff(form: Pick<NotificationForm, 'allowsNotes' | 'events'>, settings: IDataObject): string[] {
	const off = Object.entries(settingsToChange(form, settings));
	const named = (name: string) => (off.length > IN_WORDS ? name : settingInWords(name as SettingName));
	return off.map(([name, wanted]) => `${named(name)}${wanted === 'no' ? ', which is to be off' : ''}`);
}
