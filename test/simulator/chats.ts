import { validation400 } from './answers';
import { ok, type Handler } from './call';
import type { Contact, IncomingRow, Instance, JournalMessage } from './instance';
import { chatId as anyChat, filled, numberBetween, oneOf, optional, positiveInteger, refusal, required, text } from './validation';

const aChat = required(filled(anyChat));

/** The messages of both journals that belong to a chat, newest first. */
export function messagesOf({ messages, incomingMessages }: Instance, chatId: string): Array<IncomingRow | JournalMessage> {
	return [...messages, ...incomingMessages].filter((row) => row.chatId === chatId).sort((one, other) => other.timestamp - one.timestamp);
}

/** The messages of a chat that came and were not read. */
const unreadIn = ({ incomingMessages, readMessages }: Instance, chatId: string): IncomingRow[] =>
	incomingMessages.filter((row) => row.chatId === chatId && !readMessages.has(row.idMessage));

const nameOf = (contact: Contact | undefined): string => contact?.contactName || contact?.name || '';

/** A row of getChats, with unreadCount as newer instances have it. */
function chatRow(instance: Instance, id: string): object {
	const { seconds, since } = instance.disappearingChats.get(id) ?? { seconds: 0, since: 0 };
	return {
		archive: instance.archivedChats.has(id),
		id,
		ephemeralExpiration: seconds,
		ephemeralSettingTimestamp: since,
		name: nameOf(instance.contacts.find((contact) => contact.id === id)),
		type: id.endsWith('@g.us') ? 'group' : 'user',
		unreadCount: unreadIn(instance, id).length,
	};
}

/** GET getChats?count= (docs: GetChats): the chats with messages, the last used first, then those with contacts; the first `count`. */
export const getChats: Handler = ({ instance, query }) => {
	const refused = refusal(query, { count: optional(positiveInteger) });
	if (refused) return refused;
	const used = [...instance.messages, ...instance.incomingMessages].sort((one, other) => other.timestamp - one.timestamp);
	const ids = new Set([...used.map(({ chatId }) => chatId), ...instance.contacts.map(({ id }) => id)]);
	return ok([...ids].slice(0, Number(query.count ?? Infinity)).map((id) => chatRow(instance, id)));
};

/** So many unread messages of a chat are marked at once (docs: FAQ). */
const MOST_READ = 100;

/**
 * POST readChat (docs: ReadChat): marks one message that came as read, or without idMessage those of the whole chat. Where there is no
 * such message the page does not say what is answered: here false.
 */
export const readChat: Handler = ({ instance, body }) => {
	const refused = refusal(body, { chatId: aChat, idMessage: optional(text(Infinity)) });
	if (refused) return refused;
	const { chatId, idMessage } = body;
	const came = instance.incomingMessages.filter((row) => row.chatId === chatId && (idMessage === undefined || row.idMessage === idMessage));
	const unread = came.filter((row) => !instance.readMessages.has(row.idMessage));
	for (const row of unread.slice(0, MOST_READ)) instance.readMessages.add(row.idMessage);
	return ok({ setRead: came.length > 0 });
};

const TIMES = [0, 86_400, 604_800, 7_776_000];

/** POST setDisappearingChat (docs: SetDisappearingChat): after how many seconds the messages of a chat disappear. */
export const setDisappearingChat: Handler = ({ instance, body, now }) => {
	if (Object.keys(body).length < 2) return validation400("Validation failed. Details: 'value' must have at least 2 keys");
	const refused = refusal(body, { chatId: aChat, ephemeralExpiration: required(oneOf(TIMES)) });
	if (refused) return refused;
	const [chatId, seconds] = [String(body.chatId), Number(body.ephemeralExpiration)];
	instance.disappearingChats.set(chatId, { seconds, since: Math.floor(now / 1000) });
	return ok({ chatId, disappearingMessagesInChat: seconds > 0, ephemeralExpiration: seconds });
};

/** POST sendTyping (docs: SendTyping): shows that something is typed or recorded, and is over when it is; answers 200 without a body. */
export const sendTyping: Handler = ({ body }) =>
	refusal(body, { chatId: aChat, typingTime: optional(numberBetween(1000, 20_000)), typingType: optional(oneOf(['recording'])) }) ?? { status: 200 };
