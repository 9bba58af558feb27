import { ok, type Call } from './call';
import { QUEUE_KEEPS_MS } from './delivery';
import type { Answer } from './faults';
import { waitsInQueue, type Instance } from './instance';

/** The part of a journal's row that depends on typeMessage. */
interface MessageContent {
	typeMessage: string;
	[field: string]: unknown;
}

/**
 * Puts a message into the journal of sent messages: sent at once, or pending while the instance has to wait.
 *
 * @returns the 200 with its id
 */
export function queueMessage({ instance, body, now, nextIdMessage }: Call, content: MessageContent): Answer {
	const idMessage = nextIdMessage();
	const mustWait = waitsInQueue(instance);
	if (mustWait) instance.waitingMessages.set(idMessage, now);
	instance.messages.unshift({
		type: 'outgoing',
		idMessage,
		timestamp: Math.floor(now / 1000),
		...content,
		chatId: String(body.chatId),
		statusMessage: mustWait ? 'pending' : 'sent',
		sendByApi: true,
		deletedMessageId: '',
		editedMessageId: '',
		isEdited: false,
		isDeleted: false,
	});
	return ok({ idMessage });
}

/** Sends the waiting messages of an authorised instance, and drops those that waited too long (docs: SendMessage). */
export function releaseMessages(instance: Instance, now: number): void {
	const { waitingMessages } = instance;
	if (waitingMessages.size === 0) return;
	const isTooOld = (idMessage: string): boolean => now - (waitingMessages.get(idMessage) ?? now) >= QUEUE_KEEPS_MS;
	instance.messages = instance.messages
		.filter(({ idMessage }) => !isTooOld(idMessage))
		.map((row) => (waitingMessages.has(row.idMessage) ? { ...row, statusMessage: 'sent', timestamp: Math.floor(now / 1000) } : row));
	waitingMessages.clear();
}
