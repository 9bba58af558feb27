import { message, sendable } from '../../fields/message';
import { customPreview, expectNoContradiction, linkPreview, previewOf, previewSize } from '../../fields/preview';
import { replyTo } from '../../fields/replyTo';
import { messagesOf, splitLongText } from '../../fields/splitLongText';
import { textIsMarkdown } from '../../fields/textIsMarkdown';
import { typing } from '../../fields/typing';
import { sender } from '../../sender';

const preview = {
	title: 'New order',
	description: 'Download today',
	link: 'https://green-api.com',
	urlFile: 'https://green-api.com/blog/assets/2025/whatsapp-adds-18-new-colors-to-chats/1.png',
};

/** Which of the messages of a text shows the preview that the user makes: that with its link, else that with any, else the first one. */
function previewedOf(messages: string[], link?: string): number {
	const places = [link, 'http'].map((part) => (part ? messages.findIndex((message) => message.includes(part)) : -1));
	return places.find((place) => place >= 0) ?? 0;
}

export const sendText = sender({
	method: 'sendMessage',
	option: {
		name: 'Send Text',
		value: 'sendText',
		action: 'Send text message',
		description: 'Send a text, to a person or a group',
	},
	fields: { message },
	options: {
		customPreview,
		linkPreview,
		quotedMessageId: replyTo,
		splitLongText,
		textIsMarkdown,
		typePreview: previewSize,
		typingTime: typing,
	},
	complete: (input, options) => {
		expectNoContradiction(options);
		return sendable(input, options);
	},
	parts: (input, { customPreview: preview, splitLongText: most }) => {
		const messages = most === undefined ? [input.message] : messagesOf(input.message, most);
		const previewed = previewedOf(messages, preview?.link);
		return messages.map((message, at) => [
			at === 0 ? '' : String(at + 1),
			{ ...input, message },
			{
				...(at > 0 && { quotedMessageId: undefined, typingTime: undefined }),
				...(at !== previewed && { customPreview: undefined }),
			},
		]);
	},
	partsGoOn: true,
	request: ({ message: text }, { quotedMessageId, typingTime, ...ofPreview }) => ({
		message: text,
		quotedMessageId,
		...previewOf(ofPreview),
		typingTime,
	}),
	about: ({ message: text }) => ({ kind: 'text', text }),
	example: {
		page: 'https://green-api.com/en/docs/api/sending/SendMessage/',
		form: {
			chatId: '1111111111@c.us',
			message: 'https://green-api.com\n\nHello, John Doe',
			options: { customPreview: { group: preview } },
		},
		request: {
			chatId: '1111111111@c.us',
			message: 'https://green-api.com\n\nHello, John Doe',
			linkPreview: true,
			typePreview: 'large',
			customPreview: preview,
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
