import { validation400 } from './answers';
import { ok, type Handler } from './call';
import type { Answer } from './faults';
import type { Instance } from './instance';
import { instanceOf, type World } from './world';
import { refusal, type Check } from './validation';

/** A notification that waits to be fetched. */
export interface QueuedNotification {
	receiptId: number;
	body: unknown;
	/** Since when it waits, in milliseconds. */
	at: number;
	/** Whether somebody was given it: what nobody knows cannot be deleted. */
	handedOut?: true;
}

/** A notification is kept for so long (docs: "Incoming notifications"). */
export const NOTIFICATIONS_KEPT_MS = 24 * 60 * 60 * 1000;

const DEFAULT_TIMEOUT = 5;
const LONGEST_TIMEOUT = 60;

/** Puts a body at the end of an instance's queue, whatever it is, and rings. */
export function enqueue({ notifications, nextReceiptId, bell }: Instance, body: unknown, now: number): number {
	const receiptId = nextReceiptId();
	notifications.push({ receiptId, body, at: now });
	bell.ring();
	return receiptId;
}

/** Puts a body into the queue, as Simulator's `notify` describes it. */
export const notify = (world: World, body: unknown, idInstance?: string): number => enqueue(instanceOf(world, idInstance), body, world.clock());

/** What waits, the oldest first; what has waited for too long leaves the queue here. */
export function waitingNotifications({ notifications }: Instance, now: number): QueuedNotification[] {
	const young = notifications.findIndex(({ at }) => now - at < NOTIFICATIONS_KEPT_MS);
	notifications.splice(0, young < 0 ? notifications.length : young);
	return notifications;
}

/** What a reader is told while notifications go to an address (seen in a log). */
const webhookUrlSet = (): Answer => ({
	status: 400,
	body: {
		code: 'INVALID_PARAM',
		message: 'Message cannot be received because custom webhook url is set. Clear the webhook url first.',
		status: 'error',
	},
});

/** The head of the queue, which stays there; undefined while there is none. */
function head(instance: Instance, now: number): Answer | undefined {
	if (instance.settings.webhookUrl !== '') return webhookUrlSet();
	const [first] = waitingNotifications(instance, now);
	if (!first) return undefined;
	first.handedOut = true;
	return { ...ok({ receiptId: first.receiptId, body: first.body }), receiptId: first.receiptId };
}

const timeout: Check = (name, value) => {
	const seconds = value === undefined ? DEFAULT_TIMEOUT : Number(value);
	const isAllowed = Number.isInteger(seconds) && seconds >= DEFAULT_TIMEOUT && seconds <= LONGEST_TIMEOUT;
	return isAllowed ? undefined : `'${name}' must be between ${DEFAULT_TIMEOUT} and ${LONGEST_TIMEOUT}`;
};

/**
 * GET receiveNotification?receiveTimeout= (docs: ReceiveNotification): the head of the queue, or null when none has come in so many
 * seconds. It answers at once when one comes, or when the settings change so that none can.
 */
export const receiveNotification: Handler = ({ instance, query, clock }) => {
	const refused = refusal(query, { receiveTimeout: timeout });
	if (refused) return refused;
	const look = (): Answer | undefined => head(instance, clock());
	return look() ?? { instance, heldFor: Number(query.receiveTimeout ?? DEFAULT_TIMEOUT) * 1000, look, otherwise: ok(null) };
};

/** DELETE deleteNotification/{token}/{receiptId} (docs: DeleteNotification). What was deleted before, or handed out to nobody, is not found. */
export const deleteNotification: Handler = ({ instance, suffix, now }) => {
	const receiptId = Number(suffix);
	if (suffix === '' || !Number.isInteger(receiptId)) return validation400("Validation failed. Details: 'receiptId' must be a number");
	const waiting = waitingNotifications(instance, now);
	const at = waiting.findIndex((one) => one.receiptId === receiptId && one.handedOut);
	if (at < 0) return ok({ result: false, reason: 'no such receipt' });
	waiting.splice(at, 1);
	instance.bell.ring();
	return { ...ok({ result: true, reason: '' }), receiptId };
};
