import { ok, type Handler } from './call';
import type { Answer } from './faults';
import type { Instance } from './instance';
import { waitingNotifications } from './notifications';

/** A row of showMessagesQueue. */
export interface QueuedRow {
	messageID?: string;
	messagesIDs?: string[];
	type: string;
	body: Record<string, unknown>;
}

/** The first rows that showMessagesQueue shows (docs: ShowMessagesQueue). */
const MOST_SHOWN = 500;

/** Milliseconds between two times that clearWebhooksQueue clears (docs: ClearWebhooksQueue). */
const CLEARS_EVERY_MS = 60_000;

/** Notes what a request has put into the queue, as its answer says, by the method that it asked. */
export function noteQueued({ queue }: Instance, type: string, body: Record<string, unknown>, { body: answer }: Answer): void {
	const { idMessage, messages } = (answer ?? {}) as { idMessage?: string; messages?: string[] };
	if (idMessage !== undefined) queue.push({ messageID: idMessage, type, body: { ...body } });
	if (messages !== undefined) queue.push({ messagesIDs: messages, type: 'ForwardMessages', body: { ...body } });
}

const idsOf = ({ messageID, messagesIDs = [] }: QueuedRow): string[] => (messageID === undefined ? messagesIDs : [messageID]);

/** What is still in the queue: what was neither sent nor dropped since. Tests may put rows there that belong to no message. */
function waiting(instance: Instance): QueuedRow[] {
	const { messages, queue, statuses, waitingMessages } = instance;
	const gone = new Set([
		...messages.map(({ idMessage }) => idMessage).filter((id) => !waitingMessages.has(id)),
		...statuses.filter(({ leftQueueAt }) => leftQueueAt !== undefined).map(({ idMessage }) => idMessage),
	]);
	instance.queue = queue.filter((row) => !idsOf(row).some((id) => gone.has(id)));
	return instance.queue;
}

/** GET showMessagesQueue (docs: ShowMessagesQueue): what waits to be sent, the first one first. */
export const showMessagesQueue: Handler = ({ instance }) => ok(waiting(instance).slice(0, MOST_SHOWN));

/** GET getMessagesCount (docs: GetMessagesCount). */
export const getMessagesCount: Handler = ({ instance }) => ok({ count: waiting(instance).length });

/** GET clearMessagesQueue (docs: ClearMessagesQueue): what waited reaches nobody, and is in no journal. */
export const clearMessagesQueue: Handler = ({ instance }) => {
	const { messages, statuses, waitingMessages } = instance;
	instance.messages = messages.filter(({ idMessage }) => !waitingMessages.has(idMessage));
	instance.statuses = statuses.filter(({ leftQueueAt }) => leftQueueAt !== undefined);
	waitingMessages.clear();
	instance.queue = [];
	return ok({ isCleared: true });
};

/** GET getWebhooksCount (docs: GetWebhooksCount). */
export const getWebhooksCount: Handler = ({ instance, now }) => ok({ count: waitingNotifications(instance, now).length });

/** DELETE clearWebhooksQueue (docs: ClearWebhooksQueue): once a minute; sooner it says with 200 how many seconds are left. */
export const clearWebhooksQueue: Handler = ({ instance, now }) => {
	const left = (instance.notificationsClearedAt ?? -Infinity) + CLEARS_EVERY_MS - now;
	if (left > 0) return ok({ isCleared: false, reason: 'Too many requests', leftTime: Math.ceil(left / 1000) });
	instance.notifications.length = 0;
	instance.notificationsClearedAt = now;
	return ok({ isCleared: true, reason: '' });
};
