import type { MethodName } from '../../shared/api/methods';
import { refusal } from '../../shared/failures/failure';
import { limitedText } from '../../shared/form/text';
import { buttonIdOf, referenceOf } from '../../shared/questions/reference';
import { sendable } from '../fields/message';
import { type Asked, inChatOf } from './asked';
import { offered } from './approval';
import { wordsOf } from './words';

const MOST = { message: 20_000, poll: 255, button: 25, pollAnswer: 100 };

const ANOTHER_WAY = "choose another way in 'Answer in the Chat'";

/** A request that sends a question. */
export interface Question {
	method: MethodName;
	body: Record<string, unknown>;
}

/** What the recipient reads: the question, how to answer it in the chat, and the link. */
function textOf(asked: Asked, link: string): string {
	const { instruction, linkText } = wordsOf(asked);
	const { message } = sendable(asked, asked.options);
	return [message, instruction, `${linkText}: ${link}`].filter(Boolean).join('\n\n');
}

/** A text with its link. Throws a Failure where it is too long. */
function fitting(text: string, what: string, most: number, advice = ''): string {
	if (text.length <= most) return text;
	throw refusal(
		`The ${what} has ${text.length} characters with its link, at most ${most} are allowed`,
		`Shorten 'Message' by ${text.length - most} character(s)${advice}`,
	);
}

const wordsOffered = ({ response }: Asked) => (response.chosen === 'approval' ? offered(response.approval) : []);

function pollOf(asked: Asked, text: string): Record<string, unknown> {
	const words = wordsOffered(asked);
	if (words.length < 2) {
		throw refusal('A poll needs two answers', `Choose 'Approve and Disapprove' in 'Approval Options', or ${ANOTHER_WAY}`);
	}
	const options = words.map(({ word, field }) => ({ optionName: limitedText(word, field, MOST.pollAnswer) }));
	return { message: fitting(text, 'poll', MOST.poll, `, or ${ANOTHER_WAY}`), options, multipleAnswers: false };
}

function buttonsOf(asked: Asked, text: string, link: string): Record<string, unknown> {
	const reference = referenceOf(link);
	const buttons = wordsOffered(asked).map(({ decision, word, field }) => ({
		buttonId: buttonIdOf(reference, decision),
		buttonText: limitedText(word, field, MOST.button),
	}));
	return { body: text, buttons };
}

/** The request that asks the question in its chat. Throws a Failure for a text that is too long. */
export function questionOf(asked: Asked, link: string): Question {
	const text = fitting(textOf(asked, link), 'message', MOST.message);
	const { chatId } = asked;
	switch (inChatOf(asked).chosen) {
		case 'buttons':
			return { method: 'sendInteractiveButtonsReply', body: { chatId, ...buttonsOf(asked, text, link) } };
		case 'poll':
			return { method: 'sendPoll', body: { chatId, ...pollOf(asked, text) } };
		default:
			return { method: 'sendMessage', body: { chatId, message: text, linkPreview: false } };
	}
}
