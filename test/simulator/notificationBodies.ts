import type { IncomingRow, Instance, JournalMessage } from './instance';

/** A notification's body as GREEN-API gives it; what else it has depends on its kind. */
export interface NotificationBody {
	typeWebhook: string;
	instanceData: { idInstance: number; wid: string; typeInstance: string };
	/** Seconds. */
	timestamp: number;
	[field: string]: unknown;
}

const WHOSE = { idInstance: 1101000001, wid: '70000000001@c.us', typeInstance: 'whatsapp' };

let made = 0;

/** A message id that no other call has given, in the form of a phone's. */
const newIdMessage = (): string => (++made).toString(16).toUpperCase().padStart(32, 'A1B2C3D4E5F60718293A4B5C00000000');

/** A notification of any kind: a received text of the first instance, now, with `partial` over it. */
export function notification(partial: Partial<NotificationBody> = {}): NotificationBody {
	const isOther = partial.typeWebhook !== undefined && partial.typeWebhook !== 'incomingMessageReceived';
	return {
		typeWebhook: 'incomingMessageReceived',
		instanceData: WHOSE,
		timestamp: Math.floor(Date.now() / 1000),
		...(!isOther && incomingText()),
		...partial,
	};
}

/** What a received text says; Anna writes it if not said otherwise. */
interface IncomingText {
	text?: string;
	idMessage?: string;
	/** The sender's for a message to the account alone. */
	chatId?: string;
	sender?: string;
	senderName?: string;
	/** Seconds. */
	timestamp?: number;
}

/** A text that came, with an id of its own. */
export function incomingText(said: IncomingText = {}): NotificationBody {
	const { text = 'Good morning', idMessage = newIdMessage(), sender = '79001110001@c.us', senderName = 'Anna' } = said;
	const { chatId = sender, timestamp = Math.floor(Date.now() / 1000) } = said;
	return {
		typeWebhook: 'incomingMessageReceived',
		instanceData: WHOSE,
		timestamp,
		idMessage,
		senderData: { chatId, chatName: chatId === sender ? senderName : 'Neighbours', sender, senderName, senderContactName: senderName },
		messageData: { typeMessage: 'textMessage', textMessageData: { textMessage: text } },
	};
}

/** What waits in a fresh instance: somebody has written, and the account has been linked. */
export function seedNotifications(idInstance: string, wid: string, now: number): NotificationBody[] {
	const instanceData = { ...WHOSE, idInstance: Number(idInstance), wid };
	const timestamp = Math.floor(now / 1000);
	return [
		{ ...incomingText({ idMessage: '3EB0F0000000000000D1', timestamp }), instanceData },
		{ typeWebhook: 'stateInstanceChanged', instanceData, timestamp, stateInstance: 'authorized' },
	];
}

const FILE_FIELDS = ['downloadUrl', 'caption', 'fileName', 'jpegThumbnail', 'mimeType', 'isAnimated'];

/** Where a notification has what a journal's row has in fields of its own; a row of another kind has an object of the same name. */
function messageData({ typeMessage, ...row }: Record<string, unknown>): object {
	const { textMessage, quotedMessage } = row;
	const quote = quotedMessage === undefined ? {} : { quotedMessage };
	if (typeMessage === 'textMessage') return { typeMessage, textMessageData: { textMessage }, ...quote };
	const file = Object.entries(row).filter(([name]) => FILE_FIELDS.includes(name));
	if ('downloadUrl' in row) return { typeMessage, fileMessageData: Object.fromEntries(file), ...quote };
	const name = `${String(typeMessage)}Data`;
	const own = row[name] ?? row[String(typeMessage)] ?? row[String(typeMessage).replace('Message', '')];
	return { typeMessage, [name]: own, ...quote };
}

const from = ({ idInstance, wid }: Instance) => ({ ...WHOSE, idInstance: Number(idInstance), wid });

const nameOf = ({ contacts }: Instance, chatId: string): string => contacts.find(({ id }) => id === chatId)?.name ?? '';

/** What GREEN-API tells of a message that came. */
export const incomingMessage = (instance: Instance, row: IncomingRow): NotificationBody => ({
	typeWebhook: 'incomingMessageReceived',
	instanceData: from(instance),
	timestamp: row.timestamp,
	idMessage: row.idMessage,
	senderData: {
		chatId: row.chatId,
		chatName: nameOf(instance, row.chatId),
		sender: row.senderId,
		senderName: row.senderName,
		senderContactName: row.senderContactName,
	},
	messageData: messageData(row),
});

/** What it tells of a message that was sent through it. */
export const sentMessage = (instance: Instance, row: JournalMessage): NotificationBody => ({
	typeWebhook: 'outgoingAPIMessageReceived',
	instanceData: from(instance),
	timestamp: row.timestamp,
	idMessage: row.idMessage,
	senderData: { chatId: row.chatId, chatName: nameOf(instance, row.chatId), sender: instance.wid, senderName: '' },
	messageData: messageData(row),
});

/** What it tells of how far a sent message has come. */
export const messageStatus = (instance: Instance, { idMessage, chatId, statusMessage }: JournalMessage, now: number): NotificationBody => ({
	typeWebhook: 'outgoingMessageStatus',
	chatId,
	instanceData: from(instance),
	timestamp: Math.floor(now / 1000),
	idMessage,
	sendByApi: true,
	status: statusMessage,
});
