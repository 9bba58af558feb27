import { message, sendable } from '../../fields/message';
import { customPreview, expectNoContradiction, linkPreview, previewOf, previewSize } from '../../fields/preview';
import { replyTo } from '../../fields/replyTo';
import { textIsMarkdown } from '../../fields/textIsMarkdown';
import { typing } from '../../fields/typing';
import { sender } from '../../sender';

const preview = {
	title: 'New order',
	description: 'Download today',
	link: 'https://green-api.com',
	urlFile: 'https://green-api.com/blog/assets/2025/whatsapp-adds-18-new-colors-to-chats/1.png',
};

export const sendText = sender({
	method: 'sendMessage',
	option: {
		name: 'Send Text',
		value: 'sendText',
		action: 'Send text message',
		description: 'Send a text, to a person or a group',
	},
	fields: { message },
	options: { customPreview, linkPreview, quotedMessageId: replyTo, textIsMarkdown, typePreview: previewSize, typingTime: typing },
	complete: (input, options) => {
		expectNoContradiction(options);
		return sendable(input, options);
	},
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
