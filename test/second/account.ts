import { randomBytes } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

export const ID = '7103999902';

export const OWN = '79001110000@c.us';

const now = (): number => Math.floor(Date.now() / 1_000);

export const newId = (): string => `3EB0${randomBytes(8).toString('hex').toUpperCase()}`;

/** What one instance of GREEN-API remembers, as far as its pages say that it is seen again. */
export class Account {
	/** Entries of the journals, the newest first. */
	messages: IDataObject[] = [];
	statuses: IDataObject[] = [];
	incomingStatuses: IDataObject[] = [];
	statistic: IDataObject[] = [
		{ participant: '79001110001@c.us', timestamp: now(), status: 'read' },
		{ participant: '79001110002@c.us', timestamp: now(), status: 'delivered' },
	];
	contacts = new Map<string, IDataObject>();
	notifications: Array<{ receiptId: number; body: IDataObject }> = [];
	/** The links that uploads have got, and their bytes. */
	files = new Map<string, Buffer>();
	settings: IDataObject = { ...SETTINGS };
	/** Rings when a notification comes. */
	bell = new AbortController();
	private receipts = 0;

	/** A message was sent by the API: it stands in the journal of outgoing messages, and its id is answered. */
	sent(chatId: unknown, typeMessage: string, content: IDataObject): IDataObject {
		const idMessage = newId();
		this.messages.unshift({
			type: 'outgoing',
			idMessage,
			timestamp: now(),
			typeMessage,
			chatId: String(chatId),
			...content,
			...WHOLE,
			statusMessage: 'sent',
			sendByApi: true,
		});
		return { idMessage };
	}

	/** Somebody wrote: the journal of incoming messages has it, and the queue of notifications. */
	received(chatId: string, typeMessage: string, content: IDataObject, messageData: IDataObject): IDataObject {
		const idMessage = newId();
		const entry = { type: 'incoming', idMessage, timestamp: now(), typeMessage, chatId, ...content, ...WHOLE };
		this.messages.unshift({ ...entry, senderId: chatId, senderName: 'Anna', senderContactName: '' });
		this.notify({
			typeWebhook: 'incomingMessageReceived',
			timestamp: now(),
			idMessage,
			senderData: { chatId, chatName: 'Anna', sender: chatId, senderName: 'Anna', senderContactName: '' },
			messageData: { typeMessage, ...messageData },
		});
		return { chatId, idMessage };
	}

	notify(body: IDataObject): void {
		const instanceData = { idInstance: Number(ID), wid: OWN, typeInstance: 'whatsapp' };
		this.notifications.push({ receiptId: ++this.receipts, body: { instanceData, ...body } });
		this.bell.abort();
		this.bell = new AbortController();
	}

	/** A status was posted: it stands in the journal of outgoing statuses, and its id is answered. */
	posted(typeMessage: string, content: IDataObject): IDataObject {
		const idMessage = newId();
		const entry = { type: 'outgoing', idMessage, timestamp: now(), typeMessage, chatId: OWN, ...content };
		this.statuses.unshift({ ...entry, statusMessage: 'sent', sendByApi: true });
		return { idMessage };
	}

	of(type: 'incoming' | 'outgoing'): IDataObject[] {
		return this.messages.filter((message) => message.type === type);
	}

	find(idMessage: unknown): IDataObject | undefined {
		return this.messages.find((message) => message.idMessage === idMessage);
	}
}

/** What every entry of a journal of messages ends with. */
const WHOLE = { deletedMessageId: '', editedMessageId: '', isEdited: false, isDeleted: false };

const SETTINGS = {
	wid: OWN,
	countryInstance: '',
	typeAccount: '',
	webhookUrl: '',
	webhookUrlToken: '',
	delaySendMessagesMilliseconds: 500,
	markIncomingMessagesReaded: 'no',
	markIncomingMessagesReadedOnReply: 'no',
	sharedSession: 'no',
	proxyInstance: 'system proxy',
	outgoingWebhook: 'yes',
	outgoingMessageWebhook: 'yes',
	outgoingAPIMessageWebhook: 'yes',
	incomingWebhook: 'yes',
	deviceWebhook: 'no',
	statusInstanceWebhook: 'no',
	stateWebhook: 'yes',
	enableMessagesHistory: 'no',
	keepOnlineStatus: 'no',
	pollMessageWebhook: 'yes',
	incomingBlockWebhook: 'yes',
	incomingCallWebhook: 'yes',
	editedMessageWebhook: 'yes',
	deletedMessageWebhook: 'yes',
};
