import type { IDataObject } from 'n8n-workflow';
import { type Failure, refusal } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import { isObject } from '../isObject';
import { expectDone, unreadable } from '../transport/answer';
import { ask, type Asker } from '../transport/ask';

/** How long a look at the settings may take. Milliseconds. */
const LONGEST_LOOK = 15_000;

/** The instance's settings. Throws a Failure. Follows https://green-api.com/en/docs/api/account/GetSettings/ */
export async function settingsOf(context: Asker, signal?: AbortSignal): Promise<IDataObject> {
	const settings = await ask(context, 'getSettings', {}, { timeout: LONGEST_LOOK }, signal);
	if (isObject(settings)) return settings;
	throw unreadable('a list of settings');
}

/** Whether the settings are as they were to be, as far as GREEN-API says. It does not throw. */
async function areSaved(context: Asker, change: IDataObject): Promise<boolean> {
	const settings = await settingsOf(context).catch((): IDataObject => ({}));
	return Object.entries(change).every(([name, value]) => settings[name] === value);
}

/**
 * Changes settings in one request, since each reboots the instance; none where nothing is to be changed. Gives whether there was
 * something. Where the answers are lost, a look tells whether it was done. Throws a Failure.
 * Follows https://green-api.com/en/docs/api/account/SetSettings/
 */
export async function saveSettings(context: Asker, change: IDataObject): Promise<boolean> {
	if (Object.keys(change).length === 0) return false;
	try {
		expectDone(await ask(context, 'setSettings', { body: change }), 'saveSettings', 'GREEN-API did not save the settings');
	} catch (error) {
		const failure = failureFrom(error);
		if (!failure.facts.mayBeDone || !(await areSaved(context, change))) throw failure;
	}
	return true;
}

/** How long after unpublishing settings are given back: what is only published anew is there again by then. Milliseconds. */
export const PUBLISHED_ANEW_WITHIN = 10_000;

/** What is to be said of settings without which chosen events do not come, by their names. */
export function eventsMissing(names: string[]): Failure {
	const settings = names.length > 1 ? 'settings of the instance are' : 'a setting of the instance is';
	return refusal(
		`Some of the chosen events do not come, since ${settings} off: ${names.join(', ')}`,
		"Switch them on with Account > Update Settings or in the GREEN-API console, or switch 'Switch On Settings' on here. The instance reboots then, which takes up to five minutes",
	);
}
