import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';
import { choiceOf, textOf, wordOf } from '../journals/text';
import type { EventName } from '../notifications/events';
import type { Notification } from '../notifications/notification';
import type { Way } from './chatAnswer';
import { type Decision, pressedIn, referenceIn } from './reference';

/** What somebody has replied to a message that is a question, or of which the notification does not show whether it is one. */
export interface Reply {
	way: Way;
	decision?: Decision;
	/** The question; undefined where the message has to be looked up. */
	reference?: string;
	/** What was voted for or written; empty where it is no answer. `ids` are those of who has replied. */
	said: (ids: string[]) => string;
}

/** The message that a reply is about, as the notification shows it. */
interface Shown {
	text: string;
	/** Whether it is worth a look where no text of it is shown. */
	mayBeQuestion: boolean;
}

const contentOf = ({ body: { messageData } }: Notification): IDataObject => (isObject(messageData) ? messageData : {});

/** The reply to a message; undefined where that is no question, or nothing tells which message it is. */
function replyTo({ text, mayBeQuestion }: Shown, reply: Reply, { repliesTo }: Notification, address: string): Reply | undefined {
	const reference = referenceIn(text, address);
	if (reference !== undefined) return { ...reply, reference };
	return text === '' && mayBeQuestion && repliesTo !== '' ? reply : undefined;
}

function pressOf({ details: { buttonId } }: Notification): Reply | undefined {
	const pressed = pressedIn(wordOf(buttonId));
	return pressed && { way: 'buttons', ...pressed, said: () => '' };
}

function voteOf(notification: Notification, address: string): Reply | undefined {
	const poll = Object.values(contentOf(notification)).filter(isObject).find(({ votes }) => Array.isArray(votes));
	if (!poll) return undefined;
	const said = (ids: string[]) => ids.map((id) => choiceOf(poll.votes, id)).find(Boolean) ?? '';
	return replyTo({ text: wordOf(poll.name), mayBeQuestion: true }, { way: 'poll', said }, notification, address);
}

/** Kinds of messages that are no questions, though they may have no text. */
const NO_QUESTION = /^(image|video|audio|document|sticker|location|liveLocation|contact|reaction|product|order)/i;

/** Whether somebody who is quoted may be this account. Its own ID may be one that hides the number, which only two people leave open. */
function mayBeOwn(participant: string, { ownId, isGroup, chatId }: Notification): boolean {
	if (participant === '' || participant === ownId) return true;
	return participant.endsWith('@lid') && !isGroup && participant !== chatId;
}

function quoteOf(notification: Notification, address: string): Reply | undefined {
	const { quotedMessage, extendedTextMessageData, textMessageData } = contentOf(notification);
	const [quoted, extended] = [quotedMessage, extendedTextMessageData].map((part) => (isObject(part) ? part : {}));
	// A picture or a place would be lost.
	if (notification.file || !(isObject(extendedTextMessageData) || isObject(textMessageData))) return undefined;
	const participant = wordOf(quoted.participant) || wordOf(extended.participant);
	// Anybody can write a link themselves, and quote that.
	if (participant === notification.senderId) return undefined;
	const mayBeQuestion = mayBeOwn(participant, notification) && !NO_QUESTION.test(wordOf(quoted.typeMessage));
	return replyTo({ text: textOf(quoted), mayBeQuestion }, { way: 'quote', said: () => notification.text }, notification, address);
}

const readers: Partial<Record<EventName, (notification: Notification, address: string) => Reply | undefined>> = {
	buttonPressed: pressOf,
	messageReceived: quoteOf,
	pollVote: voteOf,
};

/**
 * What a notification replies to a question of this n8n, or to a message that may be one; undefined for all else. `address` is n8n's for
 * waiting executions. Only what people have sent counts, and nothing of this account: neither its phone nor a note to itself. It never
 * throws, whatever the notification holds.
 */
export function replyIn(notification: Notification, address: string): Reply | undefined {
	const { event, typeWebhook, isOwn, senderId } = notification;
	if (address === '' || typeWebhook !== 'incomingMessageReceived' || isOwn || senderId === '') return undefined;
	return readers[event]?.(notification, address);
}
