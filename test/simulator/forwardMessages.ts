import { ok, type Call, type Handler } from './call';
import { queueMessage } from './message';
import { chatId, filled, list, numberBetween, optional, refusal, required, text } from './validation';

const checks = {
	chatId: required(filled(chatId)),
	chatIdFrom: required(filled(chatId)),
	messages: required(list(1, Infinity, filled(text(Infinity)))),
	typingTime: optional(numberBetween(1000, 20_000)),
};

/** What stands in a journal beside the content of a message. */
const FRAME = ['type', 'idMessage', 'timestamp', 'chatId', 'statusMessage', 'sendByApi', 'senderId', 'senderName', 'senderContactName', 'quotedMessage'];

/** The content of a message in a chat; undefined for one that the instance does not know. */
function contentOf({ instance, body }: Call, idMessage: string): { typeMessage: string } | undefined {
	const row = [...instance.messages, ...instance.incomingMessages].find((one) => one.idMessage === idMessage && one.chatId === body.chatIdFrom);
	if (!row) return undefined;
	const content = Object.fromEntries(Object.entries(row).filter(([name]) => !FRAME.includes(name)));
	return { ...content, typeMessage: row.typeMessage };
}

/**
 * POST forwardMessages (docs: ForwardMessages): puts one message into another chat. Of several ids it forwards the first alone and answers
 * its new id as often as there are ids (forum, 2026-01-26); for one that is not known it answers an id, and sends nothing (docs).
 */
export const forwardMessages: Handler = (call) => {
	const refused = refusal(call.body, checks);
	if (refused) return refused;
	const ids = call.body.messages as string[];
	const content = contentOf(call, ids[0]);
	const { idMessage } = content ? (queueMessage(call, content).body as { idMessage: string }) : { idMessage: call.nextIdMessage() };
	return ok({ messages: ids.map(() => idMessage) });
};
