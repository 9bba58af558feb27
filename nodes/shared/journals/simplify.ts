import type { IDataObject } from 'n8n-workflow';
import { deliveryWord } from '../form/deliveryStatuses';
import { field } from '../form/field';
import { kindWord, type Subject } from '../form/kinds';
import type { NameOf } from '../people/contacts';
import { timeOf } from '../workflowTime';
import { recipientIdsOf, senderIdOf, senderNamesIn, sentFrom } from './row';
import { textOf, wordOf } from './text';

/** What a simplified row needs beside the row. */
export interface Words {
	subject: Subject;
	/** The workflow's time zone. */
	timeZone: string;
	nameOf: NameOf;
}

/** Whom a row is about, by their chat IDs; empty where there is nobody, or where it is said already. */
interface People {
	senderId: string;
	/** The chat of a message, in which somebody else may have written. */
	chatId: string;
	/** Whether the chat is the one with the sender. */
	isSendersChat: boolean;
	/** For whom a status is. */
	recipientIds: string[];
}

function peopleOf(row: IDataObject, subject: Subject): People {
	const senderId = senderIdOf(row, subject);
	if (subject === 'status') return { senderId, chatId: '', isSendersChat: false, recipientIds: recipientIdsOf(row) };
	const chatId = wordOf(row.chatId);
	return { senderId, chatId, isSendersChat: senderId === chatId, recipientIds: [] };
}

/** The chat IDs whose names a simplified row shows and does not bear itself. */
export function namelessIn(row: IDataObject, subject: Subject): string[] {
	const { senderId, chatId, isSendersChat, recipientIds } = peopleOf(row, subject);
	const sender = senderNamesIn(row).length === 0 ? senderId : '';
	return [sender, isSendersChat ? '' : chatId, ...recipientIds].filter(Boolean);
}

/** What tells a person which status or message it is: its kind and its text, as far as its row shows them. */
export function kindAndText(row: IDataObject, subject: Subject): { kind?: string; text?: string } {
	const [kind, text] = [wordOf(row.typeMessage), textOf(row)];
	return { ...(kind && { kind: kindWord(kind, subject) }), ...(text && { text }) };
}

/** What became of a row that this account has sent. */
const deliveryIn = (row: IDataObject): IDataObject => ({
	deliveryStatus: deliveryWord(wordOf(row.statusMessage)),
	sentFrom: sentFrom(row),
	// Why it could not be delivered.
	reason: wordOf(row.description),
});

const isSomething = (value: unknown): boolean => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/**
 * A journal row in the words of the forms, the most useful first; what the row does not have is left out. That makes ten fields at most:
 * a status has recipients and no chat, a message a chat and no recipients, and only what this account has sent has a delivery status.
 */
export function simplified(row: IDataObject, { subject, timeZone, nameOf }: Words): IDataObject {
	const { senderId, chatId, isSendersChat, recipientIds } = peopleOf(row, subject);
	const { kind, text } = kindAndText(row, subject);
	const { deliveryStatus, sentFrom: from, reason } = senderId === '' ? deliveryIn(row) : {};
	const fields = {
		time: timeOf(row.timestamp, timeZone),
		senderName: senderId && (senderNamesIn(row)[0] ?? nameOf(senderId)),
		// What is the same is said once: in a chat with one person the chat is the sender's.
		chatName: isSendersChat || chatId === '' ? '' : nameOf(chatId),
		kind,
		text,
		deliveryStatus,
		recipientNames: recipientIds.map(nameOf),
		sentFrom: from,
		reason,
		downloadUrl: wordOf(row.downloadUrl),
		senderId: isSendersChat ? '' : senderId,
		chatId,
		recipientIds,
		idMessage: wordOf(row.idMessage),
	};
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSomething(value)));
}

/**
 * A row of one chat, as `simplified` gives it without the chat's name, which is the same in all of them. It begins with what an AI agent
 * remembers a conversation by, which every row has: whose words they are, and the words; a picture may have none.
 */
export function simplifiedInChat(row: IDataObject, words: Words): IDataObject {
	const { text = '', ...others } = simplified(row, words);
	delete others.chatName;
	return { role: row.type === 'outgoing' ? 'assistant' : 'user', text, ...others };
}

/** The chat IDs whose names such a row shows and does not bear itself. */
export const namelessInChat = (row: IDataObject, subject: Subject): string[] =>
	senderNamesIn(row).length > 0 ? [] : [senderIdOf(row, subject)].filter(Boolean);

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
