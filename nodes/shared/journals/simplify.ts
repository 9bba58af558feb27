import type { IDataObject } from 'n8n-workflow';
import { deliveryWord } from '../form/deliveryStatuses';
import { field } from '../form/field';
import { kindWord, type Subject } from '../form/kinds';
import { trimmed } from '../form/text';
import type { NameOf } from '../people/contacts';
import { timeOf } from '../workflowTime';
import { recipientIdsOf, sentFrom } from './row';
import { textOf, wordOf } from './text';

/** What a simplified row needs beside the row. */
export interface Words {
	subject: Subject;
	/** The workflow's time zone. */
	timeZone: string;
	nameOf: NameOf;
}

/** What GREEN-API gives as text; undefined for nothing, which is left out of a simplified row. */
const given = (value: unknown): string | undefined => wordOf(value) || undefined;

/** Who has sent a row; undefined for one that this account has sent. A status bears its sender as its chat, too. */
const senderIdOf = ({ chatId, senderId, type }: IDataObject, subject: Subject): string | undefined =>
	given(senderId) ?? (subject === 'status' && type === 'incoming' ? given(chatId) : undefined);

/** A name in which something can be seen. */
const nameIn = (value: unknown): string | undefined => trimmed(wordOf(value)) || undefined;

/** The name that a row itself has of its sender: the saved one, else the person's own. */
const ownNameIn = ({ senderContactName, senderName }: IDataObject): string | undefined => nameIn(senderContactName) ?? nameIn(senderName);

/** Who has sent a row, and in which chat. What is the same is said once: in a chat with one person the chat is the sender's. */
function whoAndWhere(row: IDataObject, { subject, nameOf }: Words): IDataObject {
	const senderId = senderIdOf(row, subject);
	const chatId = subject === 'message' ? given(row.chatId) : undefined;
	const isSendersChat = senderId !== undefined && senderId === chatId;
	return {
		senderName: senderId && (ownNameIn(row) ?? nameOf(senderId)),
		senderId: isSendersChat ? undefined : senderId,
		chatName: isSendersChat ? undefined : chatId && nameOf(chatId),
		chatId,
	};
}

/** The chat IDs whose names a simplified row shows and does not bear itself. */
export function namelessIn(row: IDataObject, subject: Subject): string[] {
	const senderId = senderIdOf(row, subject);
	const sender = senderId !== undefined && ownNameIn(row) === undefined ? [senderId] : [];
	const chatId = subject === 'message' ? given(row.chatId) : undefined;
	const chat = chatId !== undefined && chatId !== senderId ? [chatId] : [];
	return [...sender, ...chat, ...recipientIdsOf(row)];
}

const withoutUndefined = (fields: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * A journal row in the words of the forms, the most useful first; what the row does not have is left out. That makes ten fields at most:
 * a status has recipients and no chat, a message a chat and no recipients, and only what this account has sent has a delivery status.
 */
export function simplified(row: IDataObject, words: Words): IDataObject {
	const { subject, timeZone, nameOf } = words;
	const { senderName, senderId, chatName, chatId } = whoAndWhere(row, words);
	const recipientIds = recipientIdsOf(row);
	const isForSome = recipientIds.length > 0;
	const kind = given(row.typeMessage);
	const deliveryStatus = given(row.statusMessage);
	return withoutUndefined({
		time: timeOf(row.timestamp, timeZone),
		senderName,
		chatName,
		kind: kind && kindWord(kind, subject),
		text: textOf(row) || undefined,
		deliveryStatus: deliveryStatus && deliveryWord(deliveryStatus),
		recipientNames: isForSome ? recipientIds.map(nameOf) : undefined,
		sentFrom: sentFrom(row),
		// Why it could not be delivered.
		reason: given(row.description),
		downloadUrl: given(row.downloadUrl),
		senderId,
		chatId,
		recipientIds: isForSome ? recipientIds : undefined,
		idMessage: row.idMessage,
	});
}

/** The field in which a user asks for rows as `simplified` gives them. */
export const simplify = field(
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	Boolean,
);
