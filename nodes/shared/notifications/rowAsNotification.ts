import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';
import { wordOf } from '../journals/text';

/** What a journal's row says of itself and of its sender. All else is the message's content. */
const NO_CONTENT = [
	'type', 'idMessage', 'timestamp', 'typeMessage', 'chatId', 'senderId', 'senderName', 'senderContactName',
	'textMessage', 'editedMessageId', 'isEdited', 'deletedMessageId', 'isDeleted',
];

/** What a row has of its file, which a notification keeps in an object. */
const OF_FILE = [
	'downloadUrl', 'caption', 'fileName', 'jpegThumbnail', 'mimeType', 'isAnimated', 'isForwarded', 'forwardingScore', 'videoNote',
];

/** The parts of a content that have another name in a notification. */
const renamed = new Map([
	['contact', 'contactMessageData'],
	['extendedTextMessage', 'extendedTextMessageData'],
	['groupInviteMessage', 'groupInviteMessageData'],
	['location', 'locationMessageData'],
]);

const picked = (row: IDataObject, isWanted: (name: string) => boolean): IDataObject =>
	Object.fromEntries(Object.entries(row).filter(([name]) => isWanted(name)));

/** The text of a message that has no object for it. */
function wordsIn({ typeMessage, textMessage, editedMessageId, extendedTextMessage }: IDataObject): IDataObject {
	if (textMessage === undefined || isObject(extendedTextMessage)) return {};
	if (typeMessage === 'editedMessage') return { editedMessageData: { textMessage, stanzaId: editedMessageId } };
	return { textMessageData: { textMessage } };
}

function contentOf(row: IDataObject): IDataObject {
	const parts = picked(row, (name) => !NO_CONTENT.includes(name) && !OF_FILE.includes(name));
	const hasFile = 'downloadUrl' in row || 'mimeType' in row;
	return {
		typeMessage: row.typeMessage,
		...wordsIn(row),
		...(hasFile && { fileMessageData: picked(row, (name) => OF_FILE.includes(name)) }),
		...Object.fromEntries(Object.entries(parts).map(([name, part]) => [renamed.get(name) ?? name, part])),
	};
}

/**
 * A row of the journal of received messages as the notification that GREEN-API gives of the same message. `wid` is the account's own chat
 * ID, empty where it is not known. A row that was edited or deleted since stays the message that came. It never throws.
 * Follows https://green-api.com/en/docs/api/journals/LastIncomingMessages/
 */
export function notificationOf(row: IDataObject, idInstance: string, wid: string): IDataObject {
	const { chatId, senderId, senderName, senderContactName, timestamp, idMessage } = row;
	// The name of a group is not in the row.
	const chatName = wordOf(chatId).endsWith('@g.us') ? '' : wordOf(senderName) || wordOf(senderContactName);
	return {
		typeWebhook: 'incomingMessageReceived',
		instanceData: { idInstance: Number(idInstance), wid, typeInstance: 'whatsapp' },
		timestamp,
		idMessage,
		senderData: { chatId, chatName, sender: senderId, senderName, senderContactName },
		messageData: contentOf(row),
	};
}
