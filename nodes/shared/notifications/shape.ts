import type { IDataObject } from 'n8n-workflow';
import { withoutEmpty } from '../form/text';
import type { NameOf } from '../people/contacts';
import { isoTime } from '../workflowTime';
import { STATUSES } from './eventOf';
import type { EventName } from './events';
import type { Notification } from './notification';

/** What a simplified notification needs beside it. */
export interface Words {
	/** The workflow's time zone. */
	timeZone: string;
	nameOf: NameOf;
}

/** The events that are about words: their text is there even where it is empty, as that of a picture, for workflows that use it. */
const withWords: EventName[] = [
	'buttonPressed',
	'messageEdited',
	'messageReceived',
	'messageSentByApi',
	'messageSentFromPhone',
	'pollVote',
	'reaction',
	'statusReceived',
];

/** Whether the chat's name may be another's: GREEN-API gives some messages in groups the sender's name as the group's. */
const isDoubtful = ({ isGroup, chatName, senderName }: Notification): boolean => isGroup && chatName === senderName;

/** Whether it is another person than this account, whose name GREEN-API does not give. */
const isNameless = ({ isOwn, senderName }: Notification): boolean => !isOwn && senderName === '';

/** The chat that has a name; the one in which all statuses come has none. */
const namedChatOf = ({ chatId }: Notification): string => (chatId === STATUSES ? '' : chatId);

/** The chat IDs whose names a simplified notification shows and does not bear itself. */
export function namelessIn(notification: Notification): string[] {
	const { chatName, senderId } = notification;
	const chat = chatName === '' || isDoubtful(notification) ? namedChatOf(notification) : '';
	return [...new Set([chat, isNameless(notification) ? senderId : ''])].filter(Boolean);
}

function chatNameOf(notification: Notification, nameOf: NameOf): string {
	const { chatName } = notification;
	const chat = namedChatOf(notification);
	if (chatName !== '' && !isDoubtful(notification)) return chatName;
	const known = nameOf(chat);
	// Whom nobody knows is called by the ID.
	return chatName !== '' && (known === chat || known === '') ? chatName : known;
}

/**
 * A notification in the words of the forms, the most useful first; what it does not have is left out. That makes ten fields at most, and
 * more only with a file, or where it is about another message. The text of a message is always there, empty for a picture without a
 * caption; only `textMissing` stands in its place, where GREEN-API could not read it.
 */
export function shaped(notification: Notification, { timeZone, nameOf }: Words): IDataObject {
	const { event, timestamp, kind, text, repliesTo, file, details, isGroup, senderId, senderName, chatId, idMessage } = notification;
	const hasText = text !== '' || (withWords.includes(event) && details.textMissing === undefined);
	return {
		event,
		...withoutEmpty({
			time: isoTime(timestamp * 1000, timeZone),
			chatName: chatNameOf(notification, nameOf),
			senderName: isNameless(notification) ? nameOf(senderId) : senderName,
			kind,
		}),
		...(hasText && { text }),
		...withoutEmpty({
			repliesTo,
			fileName: file?.fileName,
			mimeType: file?.mimeType,
			downloadUrl: file?.downloadUrl,
			...details,
			isGroup: chatId === '' ? undefined : isGroup,
			senderId,
			chatId,
			idMessage,
		}),
	};
}
