import { refusal } from '../../../shared/failures/failure';
import { toDigits } from '../../../shared/form/chat';
import { choice } from '../../../shared/form/choice';
import { field } from '../../../shared/form/field';
import { requiredText } from '../../../shared/form/text';
import { toWebAddress } from '../../../shared/form/webAddress';
import { message, sendable } from '../../fields/message';
import { sender } from '../../sender';
import { buttonId, buttonsOf, buttonsOptions, buttonsRequest, buttonText, groupHints } from './buttons';

const CODE = 'Code';

const NUMBER = 'Phone Number';

const LINK = 'Link';

const copyCode = field(
	{
		displayName: CODE,
		name: 'copyCode',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. SPRING25',
		description: 'What the button copies',
	},
	(value) => requiredText(value, CODE, 'Write what the button copies'),
);

const phoneNumber = field(
	{
		displayName: NUMBER,
		name: 'phoneNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-02',
		description: 'Number that the button calls, with its country code, in any spelling',
	},
	(value) => toDigits(value, NUMBER),
);

const url = field(
	{
		displayName: LINK,
		name: 'url',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/menu',
		description: 'Web address that the button opens',
	},
	(value) => {
		const link = toWebAddress(value, LINK);
		if (link === undefined) throw refusal(`'${LINK}' is empty`, 'Enter the web address that the button opens');
		return link;
	},
);

const does = choice(
	{ displayName: 'Type', name: 'type', default: 'url', description: 'What the button does' },
	{
		call: { name: 'Call a Number', description: 'Calls a phone number', fields: { phoneNumber } },
		copy: { name: 'Copy a Code', description: 'Copies a text', fields: { copyCode } },
		url: { name: 'Open a Link', description: 'Opens a web page', fields: { url } },
	},
);

const buttons = buttonsOf(
	{ description: 'One to three buttons, in the order in which they are shown' },
	{ buttonText, does, buttonId },
	({ does: { chosen: type, ...target }, ...named }) => ({ type, ...named, ...target }),
);

export const sendButtons = sender({
	method: 'sendInteractiveButtons',
	option: {
		name: 'Send Buttons',
		value: 'sendButtons',
		action: 'Send message with buttons',
		description: 'Send a text with one to three buttons that copy a code, call a number or open a link. This is a beta of GREEN-API, meant for chats with one person: some devices may not show the buttons.',
	},
	fields: { message, buttons },
	options: buttonsOptions,
	complete: sendable,
	hints: groupHints,
	request: buttonsRequest,
	about: ({ message: text }) => ({ kind: 'interactiveButtons', text }),
	example: {
		page: 'https://green-api.com/en/docs/api/sending/SendInteractiveButtons/',
		form: {
			chatId: '7123456789@c.us',
			message: 'I use Green-API to send this message to you!',
			buttons: {
				rows: [
					{ type: 'copy', buttonText: 'Copy me', copyCode: 'Text copied' },
					{ type: 'call', buttonText: 'Call me', phoneNumber: '79329843267' },
					{ type: 'url', buttonText: 'GREEN-API', url: 'https://greenapi.com/' },
				],
			},
			options: { header: 'Header text', footer: 'Footer text' },
		},
		request: {
			chatId: '7123456789@c.us',
			header: 'Header text',
			body: 'I use Green-API to send this message to you!',
			footer: 'Footer text',
			buttons: [
				{ type: 'copy', buttonId: '1', buttonText: 'Copy me', copyCode: 'Text copied' },
				{ type: 'call', buttonId: '2', buttonText: 'Call me', phoneNumber: '79329843267' },
				{ type: 'url', buttonId: '3', buttonText: 'GREEN-API', url: 'https://greenapi.com/' },
			],
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
