import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { asText, limitedText, requiredText, withoutEmpty } from '../shared/form/text';
import { requestTo } from '../shared/transport/request';
import { participantsFor } from './audience';
import { bodyFields } from './bodyFields';
import { backgroundColor, toColor } from './color';

const LONGEST_MESSAGE = 500;

const fonts: INodePropertyOptions[] = [
	{ name: 'Bryndan Write', value: 'BRYNDAN_WRITE' },
	{ name: 'Default', value: '' },
	{ name: 'Norican Regular (Latin Letters Only)', value: 'NORICAN_REGULAR' },
	{ name: 'Oswald Heavy', value: 'OSWALD_HEAVY' },
	{ name: 'Sans Serif', value: 'SANS_SERIF' },
	{ name: 'Serif', value: 'SERIF' },
];

function toFont(value: unknown): string {
	const font = asText(value, 'Font').trim();
	if (!fonts.some((known) => known.value === font)) {
		const names = fonts.map((known) => known.value).filter(Boolean).join(', ');
		throw refusal(`'Font' must be one of ${names}, not '${font}'`, 'Choose one in the list, or let the expression give one of these words');
	}
	return font;
}

/** The body of sendTextStatus, following https://green-api.com/en/docs/api/statuses/SendTextStatus/ */
export function toTextStatus(form: IDataObject): IDataObject {
	const message = requiredText(form.message, 'Message', 'Write the text of the status');
	return withoutEmpty({
		message: limitedText(message, 'Message', LONGEST_MESSAGE),
		backgroundColor: toColor(form.backgroundColor),
		font: toFont(form.font),
		participants: participantsFor(form),
	});
}

export const sendText: INodePropertyOptions = {
	name: 'Send Text',
	value: 'sendText',
	action: 'Send text status',
	description: 'Publish a text of up to 500 characters on a colored background',
	routing: requestTo('sendTextStatus', toTextStatus),
};

export const sendTextFields: INodeProperties[] = bodyFields(['sendText'], [
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
	backgroundColor,
	{
		displayName: 'Font',
		name: 'font',
		type: 'options',
		options: fonts,
		default: '',
		description: 'Font of the text',
	},
]);
