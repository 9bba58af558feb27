import type { IDataObject } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { addressIn, isTriggers, ownerOf } from '../shared/notifications/address';
import { wordOf } from '../shared/journals/text';
import { eventsMissing, saveSettings, settingsOf } from '../shared/notifications/instanceSettings';
import { settingsOff, settingsToChange } from '../shared/notifications/settings';
import type { Station } from '../shared/notifications/station';
import type { Asker } from '../shared/transport/ask';
import type { Form } from './form';

/** How the settings are after a look at them. */
export interface Arrangement {
	/** Whether some were changed: then the instance reboots. */
	isChanged: boolean;
	/** The account's own chat ID; empty where the settings do not say. */
	ownId: string;
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

const HOW_TO_END = "Unpublish the workflow with that trigger, or clear the address with Account > Update Settings or in the GREEN-API console";

const OR_BY_OPTION = "; or switch 'Clear Webhook Address' on here";

/** What keeps the queue from being read: the instance sends its notifications to a webhook address. `ownAddress` is n8n's own. */
export const sentElsewhere = (address: string, ownAddress: string): Failure =>
	refusal(
		`The instance sends its notifications to ${ownerOf(address, ownAddress)}, so its queue cannot be read`,
		`${HOW_TO_END}${isTriggers(address) ? '' : OR_BY_OPTION}. The trigger looks again every minute`,
	);

/** Whether the trigger clears an address: that of a GREEN-API Webhook Trigger never, or two triggers would fight for the instance. */
const isToBeCleared = (address: string, { clearsAddress }: Form): boolean => clearsAddress && address !== '' && !isTriggers(address);

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
	const isCleared = isToBeCleared(address, form);
	if (isCleared) noteFound(memory, address);
	const isChanged = await saveSettings(context, {
		...(form.switchesOn && settingsToChange(form, present)),
		...(isCleared && { webhookUrl: '' }),
		...(isGivenBack && { webhookUrl: found }),
	});
	if (!form.clearsAddress && found !== '') noteFound(memory, '');
	const elsewhere = isGivenBack ? found : address;
	return {
		isChanged,
		ownId: wordOf(present.wid),
		...(!form.switchesOn && off.length > 0 && { off: eventsMissing(off) }),
		...(!isCleared && elsewhere !== '' && { elsewhere: sentElsewhere(elsewhere, ownAddress) }),
	};
}

/** Gives the instance back the webhook address that the trigger has cleared, unless it has one again. Throws a Failure. */
export async function giveBackAddress(context: Asker, memory: Memory): Promise<void> {
	const found = foundIn(memory);
	if (found === '') return;
	if (addressIn(await settingsOf(context)) === '') await saveSettings(context, { webhookUrl: found });
	noteFound(memory, '');
}

/** Whether the trigger has an address to give back. */
export const hasFound = (memory: Memory): boolean => foundIn(memory) !== '';
