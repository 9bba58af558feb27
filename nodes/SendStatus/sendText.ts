import type { INodePropertyOptions } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { field } from '../shared/form/field';
import { asText, limitedText, requiredText } from '../shared/form/text';
import { operation } from '../shared/operation/operation';
import { audience } from './audience';
import { backgroundColor, colorHints } from './color';
import { lookUpFirst, options } from './options';
import { audienceHints, postedAs } from './posted';

const LONGEST_MESSAGE = 500;

const fonts: INodePropertyOptions[] = [
	{ name: 'Bryndan Write', value: 'BRYNDAN_WRITE' },
	{ name: 'Default', value: '' },
	{ name: 'Norican Regular (Latin Letters Only)', value: 'NORICAN_REGULAR' },
	{ name: 'Oswald Heavy', value: 'OSWALD_HEAVY' },
	{ name: 'Sans Serif', value: 'SANS_SERIF' },
	{ name: 'Serif', value: 'SERIF' },
];

/** A font's name at GREEN-API; undefined for its default. Throws a Failure for a name that GREEN-API does not have. */
function toFont(value: unknown): string | undefined {
	const font = asText(value, 'Font').trim();
	if (!fonts.some((known) => known.value === font)) {
		const names = fonts.map((known) => known.value).filter(Boolean).join(', ');
		throw refusal(
			`'Font' must be one of ${names}, not '${font}'`,
			'Choose one in the list, or let the expression give one of these words',
		);
	}
	return font || undefined;
}

/** The text of a status. Throws a Failure when there is none, or too much of it. */
export const toMessage = (value: unknown): string =>
	limitedText(requiredText(value, 'Message', 'Write the text of the status'), 'Message', LONGEST_MESSAGE);

const message = field(
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. We are open until 8 pm today 🎉',
		description: 'Text of the status, up to 500 characters, emoji included',
	},
	toMessage,
);

const font = field(
	{
		displayName: 'Font',
		name: 'font',
		type: 'options',
		options: fonts,
		default: '',
		description: 'Font of the text',
	},
	toFont,
);

/** What Send Text asks for. */
export const sendTextFields = { message, backgroundColor, font, audience, options };

export const sendText = operation({
	method: 'sendTextStatus',
	option: {
		name: 'Send Text',
		value: 'sendText',
		action: 'Send text status',
		description: 'Publish a text of up to 500 characters on a colored background',
	},
	fields: sendTextFields,
	prepare: lookUpFirst,
	hints: (input) => [...colorHints(input), ...audienceHints(input)],
	request: ({ message: text, backgroundColor: color, font: name, audience: { participants } }) => ({
		message: text,
		backgroundColor: color,
		font: name,
		participants,
	}),
	answer: (body, input, workflow) => postedAs({ kind: 'text', text: input.message, audience: input.audience }, body, workflow),
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/SendTextStatus/',
		form: {
			message: 'I use Green-API to send this Status!',
			backgroundColor: '#228B22',
			font: 'SERIF',
			audience: 'selectedContacts',
			participants: '70000001234@c.us, 440000001234@c.us',
		},
		request: {
			message: 'I use Green-API to send this Status!',
			backgroundColor: '#228B22',
			font: 'SERIF',
			participants: ['70000001234@c.us', '440000001234@c.us'],
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
