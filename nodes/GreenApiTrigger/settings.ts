import type { IDataObject } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { isObject } from '../shared/isObject';
import { settingsOff, settingsToChange } from '../shared/notifications/settings';
import { expectDone, unreadable } from '../shared/transport/answer';
import { ask, type Asker } from '../shared/transport/ask';
import { addressIn, sentElsewhere } from './address';
import type { Form } from './form';
import type { Station } from './station';

/** How the settings are after a look at them. */
export interface Arrangement {
	/** Whether some were changed: then the instance reboots. */
	isChanged: boolean;
	/** The events whose settings are off. */
	off?: Failure;
	/** The notifications go to a webhook address. */
	elsewhere?: Failure;
}

/** Where the trigger remembers the webhook address that it has found: in its static data, and in the process. */
interface Memory {
	station: Station;
	stored: IDataObject;
}

/** Under what an address is stored: the credential may name another instance by and by. */
const keyFor = ({ idInstance }: Station): string => `foundAddress ${idInstance}`;

const foundIn = ({ station, stored }: Memory): string => station.foundAddress || String(stored[keyFor(station)] ?? '');

function noteFound({ station, stored }: Memory, address: string): void {
	station.foundAddress = address;
	if (address === '') delete stored[keyFor(station)];
	else stored[keyFor(station)] = address;
}

/** How long a look at the settings may take: they only help. Milliseconds. */
const LONGEST_LOOK = 15_000;

/** The instance's settings. Throws a Failure. */
export async function settingsOf(context: Asker, signal?: AbortSignal): Promise<IDataObject> {
	const settings = await ask(context, 'getSettings', {}, { timeout: LONGEST_LOOK }, signal);
	if (isObject(settings)) return settings;
	throw unreadable('a list of settings');
}

async function save(context: Asker, change: IDataObject): Promise<void> {
	expectDone(await ask(context, 'setSettings', { body: change }), 'saveSettings', 'GREEN-API did not save the settings');
}

const missing = (names: string[]): Failure =>
	refusal(
		`Some of the chosen events do not come, since ${names.length > 1 ? 'settings' : 'a setting'} of the instance ${names.length > 1 ? 'are' : 'is'} off: ${names.join(', ')}`,
		"Switch them on with Account > Update Settings or in the GREEN-API console, or switch 'Switch On Settings' on here. The instance reboots then, which takes up to five minutes",
	);

/**
 * Looks at the instance's settings and changes what the form allows to change, in one request, where anything differs: it reboots the
 * instance. Gives what is still in the way. `ownAddress` is n8n's own. Throws a Failure.
 * Follows https://green-api.com/en/docs/api/account/SetSettings/
 */
export async function arrange(
	context: Asker,
	form: Form,
	memory: Memory,
	ownAddress: string,
	signal?: AbortSignal,
): Promise<Arrangement> {
	const present = await settingsOf(context, signal);
	const address = addressIn(present);
	const found = foundIn(memory);
	const off = settingsOff(form, present);
	const isGivenBack = !form.clearsAddress && found !== '' && address === '';
	const change: IDataObject = {
		...(form.switchesOn && settingsToChange(form, present)),
		...(form.clearsAddress && address !== '' && { webhookUrl: '' }),
		...(isGivenBack && { webhookUrl: found }),
	};
	if (form.clearsAddress && address !== '') noteFound(memory, address);
	if (Object.keys(change).length > 0) await save(context, change);
	if (!form.clearsAddress && found !== '') noteFound(memory, '');
	const elsewhere = isGivenBack ? found : address;
	return {
		isChanged: Object.keys(change).length > 0,
		...(!form.switchesOn && off.length > 0 && { off: missing(off) }),
		...(!form.clearsAddress && elsewhere !== '' && { elsewhere: sentElsewhere(elsewhere, ownAddress) }),
	};
}

/** Gives the instance back the webhook address that the trigger has cleared, unless it has one again. Throws a Failure. */
export async function giveBackAddress(context: Asker, memory: Memory): Promise<void> {
	const found = foundIn(memory);
	if (found === '') return;
	if (addressIn(await settingsOf(context)) === '') await save(context, { webhookUrl: found });
	noteFound(memory, '');
}

/** Whether the trigger has an address to give back. */
export const hasFound = (memory: Memory): boolean => foundIn(memory) !== '';
