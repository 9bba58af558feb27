import type { MethodName } from '../../shared/api/methods';
import { refusal } from '../../shared/failures/failure';
import { limitedText } from '../../shared/form/text';
import { buttonIdOf, referenceOf } from '../../shared/questions/reference';
import { sendable } from '../fields/message';
import { type Asked, inChatOf } from './asked';
import type { Approval } from './approval';
import { wordsOf } from './words';

const MOST = { message: 20_000, poll: 255, button: 25, pollAnswer: 100 };

const ANOTHER_WAY = "choose another way in 'Answer in the Chat'";

/** A request that sends a question. */
interface Question {
	method: MethodName;
	body: Record<string, unknown>;
}

/** What the recipient reads: the question, how to answer it in the chat, and the link. */
function textOf(asked: Asked, link: string): string {
	const { instruction, linkText } = wordsOf(asked);
	const { message } = sendable(asked, asked.options);
	return [message, instruction, `${linkText}: ${link}`].filter(Boolean).join('\n\n');
}

const labelsOf = ({ response }: Asked): Approval => (response.chosen === 'approval' ? response.approval : { approve: '' });

function pollOf(asked: Asked, text: string): Record<string, unknown> {
	const { approve, decline } = labelsOf(asked);
	if (decline === undefined) {
		throw refusal('A poll needs two answers', `Choose 'Approve and Disapprove' in 'Approval Options', or ${ANOTHER_WAY}`);
	}
	if (text.length > MOST.poll) {
		throw refusal(
			`The poll has ${text.length} characters with its link, at most ${MOST.poll} are allowed`,
			`Shorten 'Message' by ${text.length - MOST.poll} character(s), or ${ANOTHER_WAY}`,
		);
	}
	const options = [approve, decline].map((optionName) => ({ optionName: limitedText(optionName, 'Approval Options', MOST.pollAnswer) }));
	return { message: text, options, multipleAnswers: false };
}

function buttonsOf(asked: Asked, text: string, link: string): Record<string, unknown> {
	const { approve, decline } = labelsOf(asked);
	const reference = referenceOf(link);
	const buttons = [
		{ buttonId: buttonIdOf(reference, 'approve'), buttonText: approve },
		...(decline === undefined ? [] : [{ buttonId: buttonIdOf(reference, 'decline'), buttonText: decline }]),
	];
	for (const { buttonText } of buttons) limitedText(buttonText, 'Approval Options', MOST.button);
	return { body: text, buttons };
}

/** The request that asks the question in its chat. Throws a Failure for a text that is too long. */
export function questionOf(asked: Asked, link: string): Question {
	const text = limitedText(textOf(asked, link), 'Message', MOST.message);
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
