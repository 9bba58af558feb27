import type { Logger } from 'n8n-workflow';
import { type Failure, refusal } from '../failures/failure';
import type { Notification } from '../notifications/notification';
import { Recent } from '../notifications/recent';
import { askContacts } from '../people/askContacts';
import type { Asker } from '../transport/ask';
import { throwIfOver } from '../transport/pause';
import { tellDecided } from './alreadyDecided';
import { bodyOf, type ChatAnswer } from './chatAnswer';
import type { AnswerForm } from './form';
import { handOn, type Messenger } from './handOn';
import { lookUpQuestion } from './lookUp';
import { replyIn } from './replyIn';

/** What is needed to hand answers on. */
interface Taking {
	context: Asker & Messenger & { logger: Logger };
	form: AnswerForm;
	/** The instance's token. */
	token: string;
	/** Whether nobody is told that an answer came too late: it may have been handed on before. */
	isQuiet?: boolean;
	/** Aborts when the trigger is closed. */
	closed?: AbortSignal;
	/** Tells why an answer could not be handed on. */
	tell: (failure: Failure) => void;
}

const UNREACHABLE = refusal(
	'A reply to a question could not be handed on: n8n does not reach itself',
	"It goes to this workflow like any other message, if it passes the events and filters; the question's link still works. Set n8n's environment variable WEBHOOK_URL to an address that also the n8n server reaches, without a path that a proxy takes away",
);

const FORGED =
	'GREEN-API: a reply goes to the workflow like any other message, since n8n does not take the link in its question for its own';

/** The questions to which this process has handed on the answer that counts. */
const taken = new Recent();

/** The IDs of a chat or person, the given one first. Who has which is nice to know: where GREEN-API does not say, one is enough. */
async function idsOf(ids: string[], { context, closed }: Taking): Promise<string[][]> {
	const contacts = await askContacts(context, {}, closed).catch(() => undefined);
	throwIfOver(closed);
	return ids.map((id) => [...new Set([id, ...(contacts?.people.get(id)?.ids ?? [])])]);
}

/** The answer to a question that a notification holds; undefined where it is none. Throws a Failure only where the trigger is closed. */
async function answerIn(notification: Notification, taking: Taking): Promise<{ reference: string; answer: ChatAnswer } | undefined> {
	const { context, form: { waitingAddress }, closed } = taking;
	const { chatId, senderId, ownId, repliesTo } = notification;
	const reply = replyIn(notification, waitingAddress);
	if (!reply) return undefined;
	const { way, decision } = reply;
	const reference = reply.reference ?? (await lookUpQuestion(context, notification, waitingAddress, closed));
	if (reference === undefined) return undefined;
	const [chatIds, responderIds] = await idsOf([chatId, senderId], taking);
	const text = reply.said(responderIds);
	if (responderIds.includes(ownId) || (way !== 'buttons' && text.trim() === '')) return undefined;
	return {
		reference,
		answer: { way, ...(decision ? { decision } : { text }), chatIds, responderIds, ...(repliesTo !== '' && { messageId: repliesTo }) },
	};
}

/**
 * Says in the chat that an answer came too late. Gives whether the reply is done with: a text of which nobody is told would be lost, and
 * may say something else, since a question can be quoted for long.
 */
function isDoneLate(notification: Notification, { way }: ChatAnswer, question: string, { context, form, isQuiet }: Taking): boolean {
	if (isQuiet) return true;
	// A vote cannot be quoted, its poll can.
	const quoted = way === 'poll' ? notification.repliesTo : notification.idMessage;
	const isTold = tellDecided(context, { question, text: form.decidedReply, chatId: notification.chatId, quoted });
	return isTold || way !== 'quote';
}

/**
 * Hands a reply to a question on to the execution that waits for it. Gives whether it was one and is done with: it has answered the
 * question, or came too late, of which the chat is told. Anything else is an ordinary message. Throws a Failure only where the trigger is
 * closed meanwhile.
 */
export async function takeAnswer(notification: Notification, taking: Taking): Promise<boolean> {
	const { context, form, token, closed, tell } = taking;
	const found = await answerIn(notification, taking);
	if (!found) return false;
	const { reference, answer } = found;
	const letter = {
		address: form.waitingAddress,
		reference,
		body: bodyOf(answer, reference, token),
		isTaken: () => taken.has(reference),
		signal: closed,
	};
	const outcome = await handOn(letter, context);
	if (outcome === 'answered') taken.note(reference);
	if (outcome === 'forged') context.logger.warn(FORGED);
	if (outcome === 'unreachable') tell(UNREACHABLE);
	if (outcome === 'decided') return isDoneLate(notification, answer, reference, taking);
	return outcome === 'answered' || outcome === 'done';
}
