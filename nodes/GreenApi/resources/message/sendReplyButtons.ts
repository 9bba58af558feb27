import { message, sendable } from '../../fields/message';
import { sender } from '../../sender';
import { buttonId, buttonsOf, buttonsOptions, buttonsRequest, buttonText, groupHints } from './buttons';

const buttons = buttonsOf(
	{ description: 'One to three buttons. Who presses one sends its text; the notification of it tells the ID as well.' },
	{ buttonText, buttonId },
	(row) => row,
);

export const sendReplyButtons = sender({
	method: 'sendInteractiveButtonsReply',
	option: {
		name: 'Send Reply Buttons',
		value: 'sendReplyButtons',
		action: 'Send message with reply buttons',
		description: 'Send a text with one to three answers to press. A press comes as a notification with the ID of the button (selectedId) and the idMessage of this message (stanzaId), and may come more than once. This is a beta of GREEN-API, meant for chats with one person.',
	},
	fields: { message, buttons },
	options: buttonsOptions,
	complete: sendable,
	hints: groupHints,
	request: buttonsRequest,
	about: ({ message: text }) => ({ kind: 'interactiveButtonsReply', text }),
	example: {
		page: 'https://green-api.com/en/docs/api/sending/SendInteractiveButtonsReply/',
		form: {
			chatId: '7123456789@c.us',
			message: 'I use Green-API to send this message to you!',
			buttons: { rows: [{ buttonText: 'First Button' }, { buttonText: 'Second Button' }, { buttonText: 'Third Button' }] },
			options: { header: 'Header text', footer: 'Footer text' },
		},
		request: {
			chatId: '7123456789@c.us',
			header: 'Header text',
			body: 'I use Green-API to send this message to you!',
			footer: 'Footer text',
			buttons: [
				{ buttonId: '1', buttonText: 'First Button' },
				{ buttonId: '2', buttonText: 'Second Button' },
				{ buttonId: '3', buttonText: 'Third Button' },
			],
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
