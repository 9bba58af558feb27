import { refusal } from '../../../shared/failures/failure';
import { type Field, field } from '../../../shared/form/field';
import { severalTimes } from '../../../shared/form/severalTimes';
import { asText, isBlank, limitedText, requiredText, trimmed } from '../../../shared/form/text';
import { yesOrNo } from '../../../shared/form/yesOrNo';
import { replyTo } from '../../fields/replyTo';
import { sender } from '../../sender';

const QUESTION = 'Question';

const ANSWER = 'Answer';

const FEWEST_ANSWERS = 2;
const MOST_ANSWERS = 12;

const question = field(
	{
		displayName: QUESTION,
		name: 'question',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Which day suits you?',
		description: 'What the poll asks, up to 255 characters',
	},
	(value) => limitedText(requiredText(value, QUESTION, 'Write what the poll asks'), QUESTION, 255),
);

/** The answers of a row: one, or several from a list or from lines, as agents give them. */
function toAnswers(value: unknown): string[] {
	const texts = [value].flat().map((text) => asText(text, ANSWER));
	const answers = texts.flatMap((text) => text.split(/[\r\n]+/)).filter((text) => !isBlank(text));
	if (answers.length === 0) throw refusal(`An '${ANSWER}' is empty`, 'Write what people can choose, or take the row away');
	return answers.map((answer) => limitedText(trimmed(answer), ANSWER, 100));
}

const rows = severalTimes(
	{
		displayName: 'Answers',
		name: 'answers',
		required: true,
		placeholder: 'Add Answer',
		description: 'What people can choose, 2 to 12 answers that differ',
	},
	ANSWER,
	{
		texts: field(
			{
				displayName: ANSWER,
				name: 'answer',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. Monday',
				description: 'One answer, up to 100 characters. Several come from several lines, or from an expression that gives a list.',
			},
			toAnswers,
		),
	},
);

/** Two to twelve answers that differ, as GREEN-API wants them. Reading throws a Failure for any others. */
const answers: Field<string[]> = {
	...rows,
	read: async (form) => {
		const all = (await rows.read(form)).flatMap(({ texts }) => texts);
		if (all.length < FEWEST_ANSWERS || all.length > MOST_ANSWERS) {
			throw refusal(`A poll has ${FEWEST_ANSWERS} to ${MOST_ANSWERS} answers, not ${all.length}`, `Correct 'Answers'`);
		}
		const twice = all.find((answer, at) => all.indexOf(answer) < at);
		if (twice !== undefined) throw refusal(`'Answers' holds '${twice}' twice`, 'Each answer of a poll must differ from the others');
		return all;
	},
};

const multipleAnswers = yesOrNo({
	displayName: 'Multiple Answers',
	name: 'multipleAnswers',
	default: true,
	description: 'Whether people may choose several answers. Without this option they choose one.',
});

export const sendPoll = sender({
	method: 'sendPoll',
	option: {
		name: 'Send Poll',
		value: 'sendPoll',
		action: 'Send poll message',
		description: "Ask a question with 2 to 12 answers to choose from. Votes come as notifications (pollUpdateMessage), each of which lists everybody's present votes and not one person's, and only while the instance's settings pollMessageWebhook and incomingWebhook are on.",
	},
	fields: { question, answers },
	options: { multipleAnswers, quotedMessageId: replyTo },
	request: ({ question: text, answers: texts }, options) => ({
		message: text,
		options: texts.map((optionName) => ({ optionName })),
		...options,
	}),
	about: ({ question: text }) => ({ kind: 'poll', text }),
	example: {
		page: 'https://green-api.com/en/docs/api/sending/SendPoll/',
		form: {
			chatId: '11001234567@c.us',
			question: 'Please choose the color:',
			answers: { rows: [{ answer: 'green' }, { answer: 'red' }, { answer: 'blue' }] },
			options: { multipleAnswers: false },
		},
		request: {
			chatId: '11001234567@c.us',
			message: 'Please choose the color:',
			options: [{ optionName: 'green' }, { optionName: 'red' }, { optionName: 'blue' }],
			multipleAnswers: false,
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
