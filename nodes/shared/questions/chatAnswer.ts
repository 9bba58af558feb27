import { createHmac } from 'crypto';
import { sameSecret } from '../sameSecret';
import type { Decision } from './reference';

/** The ways to answer in the chat that a question may offer. */
export type Way = 'buttons' | 'poll' | 'quote';

/** A reply in the chat, as a trigger hands it to the execution that waits for it. */
export interface ChatAnswer {
	way: Way;
	/** What a pressed button stands for. */
	decision?: Decision;
	/** What was voted for or written. */
	text?: string;
	/** The chat, by all IDs that are known of it. */
	chatIds: string[];
	/** Who has answered, by all IDs that are known of that person; the one of the notification comes first. */
	responderIds: string[];
	/** The idMessage of the question, where the reply tells it. */
	messageId?: string;
}

/** What shows that an answer comes from a trigger with the same instance: whoever has the link does not know the token. */
function proofOf({ way, decision, text, chatIds, responderIds, messageId }: ChatAnswer, reference: string, token: string): string {
	const said = JSON.stringify([reference, way, decision ?? null, text ?? null, chatIds, responderIds, messageId ?? null]);
	return createHmac('sha256', token).update(said).digest('hex');
}

/** The body of the request by which a trigger hands an answer on. `token` is the instance's. */
export const bodyOf = (answer: ChatAnswer, reference: string, token: string) => ({
	chatAnswer: answer,
	proof: proofOf(answer, reference, token),
});

const isWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((word) => typeof word === 'string');

/** The answer in such a body; undefined where it is none, or not from a trigger with the same instance. */
export function chatAnswerIn(body: unknown, reference: string, token: string): ChatAnswer | undefined {
	const { chatAnswer, proof } = (body ?? {}) as { chatAnswer?: ChatAnswer; proof?: unknown };
	if (!isWords(chatAnswer?.chatIds) || !isWords(chatAnswer.responderIds) || typeof proof !== 'string') return undefined;
	return sameSecret(proof, proofOf(chatAnswer, reference, token)) ? chatAnswer : undefined;
}

/** What the node answers to such a request: whether the answer has ended the wait. Another one does not count. */
export const ACCEPTED = { answered: true };
export const NOT_COUNTED = { answered: false };
