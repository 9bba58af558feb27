import { validation400 } from './answers';
import { ok, type Call, type Handler } from './call';
import { messagesOf } from './chats';
import type { Answer } from './faults';
import type { IncomingRow, JournalMessage } from './instance';
import { withAddress } from './media';
import { boolean, chatId as anyChat, filled, optional, positiveNumber, refusal, required, text } from './validation';

const ofMessage = { chatId: required(filled(anyChat)), idMessage: required(filled(text(Infinity))) };

/** What the journals show of a chat by now, newest first. */
const seenIn = ({ instance, body, now }: Call): Array<IncomingRow | JournalMessage> =>
	messagesOf(instance, String(body.chatId)).filter(({ timestamp }) => timestamp * 1000 <= now - instance.journalLag);

/** POST getChatHistory (docs: GetChatHistory): the latest `count` messages of a chat from both sides, 100 without it, newest first. */
export const getChatHistory: Handler = (call) => {
	const { body, instance, url } = call;
	const refused = refusal(body, { chatId: required(filled(anyChat)), count: optional(positiveNumber) });
	if (refused) return refused;
	const rows = seenIn(call).slice(0, Number(body.count ?? 100));
	return ok(rows.map((row) => withAddress(row, url, instance)));
};

const notFound = (idMessage: unknown): Answer => validation400(`Message not found by id ${String(idMessage)}`);

/** POST getMessage (docs: GetMessage): one message of a chat, as the journals show it. */
export const getMessage: Handler = (call) => {
	const { body, instance, url } = call;
	const refused = refusal(body, ofMessage);
	if (refused) return refused;
	const row = seenIn(call).find(({ idMessage }) => idMessage === body.idMessage);
	return row ? ok(withAddress(row, url, instance)) : notFound(body.idMessage);
};

/** The message that is to be changed, whether the journals show it already or not. */
const meantBy = ({ instance, body }: Call): IncomingRow | JournalMessage | undefined =>
	messagesOf(instance, String(body.chatId)).find(({ idMessage }) => idMessage === body.idMessage);

const ageOf = ({ timestamp }: { timestamp: number }, now: number): number => now - timestamp * 1000;

const EDITABLE_FOR_MS = 15 * 60_000;

/**
 * POST editMessage (docs: EditMessage): changes the text of a message that was sent through the API. One that is too old or is no text is
 * answered 200 as well, one with buttons with another id, and nothing changes. The page does not say what an unknown id gets: here a 400.
 */
export const editMessage: Handler = (call) => {
	const { body, now, nextIdMessage } = call;
	const refused = refusal(body, { ...ofMessage, message: required(filled(text(20_000))) });
	if (refused) return refused;
	const row = meantBy(call);
	if (!row) return notFound(body.idMessage);
	if (String(row.typeMessage).startsWith('interactiveButtons')) return ok({ idMessage: nextIdMessage() });
	const isEditable = row.type === 'outgoing' && row.sendByApi === true && 'textMessage' in row && ageOf(row, now) <= EDITABLE_FOR_MS;
	const { extendedTextMessage } = row;
	const extended = extendedTextMessage ? { extendedTextMessage: { ...extendedTextMessage, text: body.message } } : {};
	if (isEditable) Object.assign(row, { textMessage: body.message, ...extended, isEdited: true, editedMessageId: row.idMessage });
	return ok({ idMessage: row.idMessage });
};

const DELETABLE_FOR_MS = 72 * 60 * 60_000;

/**
 * POST deleteMessage (docs: DeleteMessage): marks a message as deleted, answers 200 without a body. The page does not say what a deletion
 * for everyone that comes too late is answered, nor an unknown id: here 200, and nothing changes, and a 400.
 */
export const deleteMessage: Handler = (call) => {
	const { body, now } = call;
	const refused = refusal(body, { ...ofMessage, onlySenderDelete: optional(boolean) });
	if (refused) return refused;
	const row = meantBy(call);
	if (!row) return notFound(body.idMessage);
	const isDeletable = body.onlySenderDelete === true || ageOf(row, now) <= DELETABLE_FOR_MS;
	if (isDeletable) Object.assign(row, { isDeleted: true, deletedMessageId: row.idMessage });
	return { status: 200 };
};
