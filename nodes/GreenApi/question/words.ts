import { type Asked, inChatOf } from './asked';

/** What the recipient reads beside the question. */
export interface Words {
	instruction: string;
	linkText: string;
	title: string;
	description: string;
	submit: string;
	recorded: string;
	already: string;
	/** What the page says where only people who were named may answer, in the chat. */
	inChat: string;
}

/** How to answer by quoting, where the form does not say. */
function howToQuote({ response }: Asked): string {
	if (response.chosen !== 'approval') return 'Quote this message in your reply';
	const { approve, decline } = response.approval;
	return `Quote this message and write ${[approve, decline].filter(Boolean).join(' or ')}`;
}

/** The words of a question as its form has them, or as they are without its options. */
export function wordsOf(asked: Asked): Words {
	const { message, options: given } = asked;
	const isQuoted = inChatOf(asked).chosen === 'quote';
	const instruction = given.answerInstruction ?? (isQuoted ? howToQuote(asked) : '');
	return {
		instruction,
		inChat: instruction || 'Please answer in the chat',
		linkText: given.messageButtonLabel ?? 'Respond',
		title: given.responseFormTitle ?? '',
		description: given.responseFormDescription ?? message,
		submit: given.responseFormButtonLabel ?? 'Submit',
		already: given.alreadyAnsweredText ?? 'This has already been answered',
		recorded: given.responseRecordedText ?? 'Got it, thanks. This page can be closed now',
	};
}
