import { ok, type Call } from './call';
import { DELIVERY_AFTER_MS, QUEUE_KEEPS_MS } from './delivery';
import type { Answer } from './faults';
import { waitsInQueue, type Instance, type JournalMessage } from './instance';
import { notifyDelivery, notifySent } from './ownMessages';

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
	const { sentMessages, waitingMessages } = instance;
	(mustWait ? waitingMessages : sentMessages).set(idMessage, now);
	const row: JournalMessage = {
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
	};
	instance.messages.unshift(row);
	if (!mustWait) notifySent(instance, row, now);
	return ok({ idMessage });
}

/** Sends the waiting messages of an authorised instance, and drops those that waited too long (docs: SendMessage). */
export function releaseMessages(instance: Instance, now: number): void {
	const { sentMessages, waitingMessages } = instance;
	if (waitingMessages.size === 0) return;
	const isTooOld = (idMessage: string): boolean => now - (waitingMessages.get(idMessage) ?? now) >= QUEUE_KEEPS_MS;
	instance.messages = instance.messages
		.filter(({ idMessage }) => !isTooOld(idMessage))
		.map((row) => (waitingMessages.has(row.idMessage) ? { ...row, statusMessage: 'sent', timestamp: Math.floor(now / 1000) } : row));
	for (const row of instance.messages.filter(({ idMessage }) => waitingMessages.has(idMessage)).reverse()) {
		sentMessages.set(row.idMessage, now);
		notifySent(instance, row, now);
	}
	waitingMessages.clear();
}

/**
 * Lets the messages arrive that have been on their way for long enough, where the setting is on by which GREEN-API learns of it. Nobody
 * reads them by themselves.
 */
export function deliverMessages(instance: Instance, now: number): void {
	const { messages, scriptedDelivery, sentMessages, settings, withoutWhatsapp } = instance;
	if (scriptedDelivery || settings.outgoingWebhook !== 'yes') return;
	for (const [idMessage, since] of sentMessages) {
		if (now - since < DELIVERY_AFTER_MS.delivered) continue;
		sentMessages.delete(idMessage);
		const row = messages.find((one) => one.idMessage === idMessage);
		if (!row) continue;
		row.statusMessage = withoutWhatsapp.has(row.chatId) ? 'noAccount' : 'delivered';
		notifyDelivery(instance, row, now);
	}
}
