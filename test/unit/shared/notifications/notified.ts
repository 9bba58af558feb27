import type { Notification } from '../../../../nodes/shared/notifications/notification';

export const ME = '79001110000@c.us';
export const ANNA = '79001110001@c.us';
export const HIDDEN_ANNA = '200000000000001@lid';
export const BORIS = '79001110002@c.us';
export const CHOIR = '120363020000000001@g.us';

/** When the notifications here came, in seconds. */
export const CAME = 1_748_000_000;

/** A notification of a text from Anna, in her chat, with other values in place of some. */
export const notified = (more: Partial<Notification> = {}): Notification => ({
	event: 'messageReceived',
	body: { typeWebhook: 'incomingMessageReceived', idMessage: 'A1B2' },
	typeWebhook: 'incomingMessageReceived',
	idMessage: 'A1B2',
	timestamp: CAME,
	chatId: ANNA,
	chatName: 'Anna',
	isGroup: false,
	senderId: ANNA,
	senderName: 'Anna',
	ownId: ME,
	isOwn: false,
	kind: 'text',
	text: 'Order 17, please',
	repliesTo: '',
	details: {},
	...more,
});
