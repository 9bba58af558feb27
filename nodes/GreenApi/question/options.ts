import { optionalFields } from '../../shared/form/optionalFields';
import { line } from '../fields/line';
import { textIsMarkdown } from '../fields/textIsMarkdown';
import { limitWaitTime } from './limitWaitTime';

const options = {
	alreadyAnsweredText: line(
		'Already Answered Text',
		'alreadyAnsweredText',
		'e.g. Somebody was faster',
		"What the page says to whoever answers in the same moment as another. Without it: 'This has already been answered'. Later n8n itself says that nothing is to be done.",
	),
	answerInstruction: line(
		'Answer Instruction',
		'answerInstruction',
		'e.g. Quote this message and write Yes or No',
		"What the message says below its text of how to answer in the chat. Without it: what to write, for 'By Quoting', and nothing otherwise.",
	),
	limitWaitTime,
	messageButtonLabel: line(
		'Link Text',
		'messageButtonLabel',
		'e.g. Open the form',
		"What stands before the link in the message. Without it: 'Respond'.",
	),
	responseFormButtonLabel: line(
		'Response Form Button Label',
		'responseFormButtonLabel',
		'e.g. Send',
		"What stands on the button of the page with a form or a text. Without it: 'Submit'.",
	),
	responseFormDescription: line(
		'Response Form Description',
		'responseFormDescription',
		'e.g. It takes a minute',
		'The text on the page. Without it: the message.',
		{ typeOptions: { rows: 2 } },
	),
	responseFormTitle: line(
		'Response Form Title',
		'responseFormTitle',
		'e.g. Your order',
		'The heading of the page. Without it there is none.',
	),
	responseRecordedText: line(
		'Response Recorded Text',
		'responseRecordedText',
		'e.g. Thank you, we have your answer',
		"What the page says after an answer. Without it: 'Got it, thanks. This page can be closed now'.",
	),
	textIsMarkdown,
};

/** The options of a question: its limit, and the words that the recipient reads. */
export const questionOptions = optionalFields(
	{ displayName: 'Options', name: 'options', placeholder: 'Add Option', description: 'How long to wait, and what the recipient reads' },
	options,
);
