import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { askContacts, askPeople } from '../people/askContacts';
import { namesBy } from '../people/contacts';
import { comparisonFor } from '../people/sameChat';
import { tokenOf, withoutToken } from '../transport/secret';
import { attachmentOf, type Porter } from './attachment';
import type { NotificationForm } from './form';
import type { Notification } from './notification';
import { passes } from './passes';
import { namelessIn, shaped } from './shape';

/** n8n's functions for a trigger, as far as an item needs them. */
type TriggerPlace = Pick<IExecuteFunctions, 'getTimezone' | 'logger'> & Porter;

const NO_CONTACTS =
	"GREEN-API does not give the contacts now. WhatsApp events under IDs ending in @lid may be left out, since 'Chats' or 'Senders' have phone numbers";

/** Whether a notification starts the workflow. Asks for the contacts only where it depends on whom a hidden number belongs to. */
async function isWanted(context: TriggerPlace, notification: Notification, form: NotificationForm, signal?: AbortSignal): Promise<boolean> {
	const now = Date.now();
	const people = async () => await askPeople(context, NO_CONTACTS, signal);
	const isSame = await comparisonFor((compare) => Number(passes(notification, form, compare, now)), people);
	return passes(notification, form, isSame, now);
}

/** A notification as the form wants it: simplified and with names, or under GREEN-API's own names. */
async function written(
	context: TriggerPlace,
	notification: Notification,
	{ simplify }: NotificationForm,
	signal?: AbortSignal,
): Promise<IDataObject> {
	if (!simplify) return { event: notification.event, ...notification.body };
	const contacts = namelessIn(notification).length > 0 ? await askContacts(context, {}, signal) : undefined;
	return shaped(notification, { timeZone: context.getTimezone(), nameOf: namesBy(contacts) });
}

/**
 * The item with which a notification starts the workflow; undefined for one that does not start it. A file that cannot be had leaves a
 * text in `fileMissing`. Throws a Failure only when `signal` aborts, or the credential cannot be used: what was to be is not known then.
 */
export async function itemFor(
	context: TriggerPlace,
	notification: Notification,
	form: NotificationForm,
	signal?: AbortSignal,
): Promise<INodeExecutionData | undefined> {
	if (!(await isWanted(context, notification, form, signal))) return undefined;
	const json = await written(context, notification, form, signal);
	// What GREEN-API has not kept need not be asked for.
	const isDownloaded = form.downloadsFile && notification.details.fileMissing === undefined;
	const { binary, fileMissing } = isDownloaded ? await attachmentOf(notification, context, signal) : {};
	const item = { json: { ...json, ...(fileMissing && { fileMissing }) }, ...(binary && { binary }) };
	return withoutToken([item], await tokenOf(context))[0];
}
