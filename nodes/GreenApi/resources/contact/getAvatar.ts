import { isObject } from '../../../shared/isObject';
import { chat } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';

export const getAvatar = operation({
	method: 'getAvatar',
	option: {
		name: 'Get Avatar',
		value: 'getAvatar',
		action: 'Get avatar',
		description: 'Get the link to the picture of a person or a group. It is empty where there is none; a hidden one is not available.',
	},
	fields: { chatId: chat },
	request: ({ chatId }) => ({ chatId }),
	answer: (body, { chatId }) => {
		if (!isObject(body) || typeof body.urlAvatar !== 'string') throw unreadable('a picture');
		return { chatId, ...body };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/GetAvatar/',
		form: { chatId: '79876543210@c.us' },
		request: { chatId: '79876543210@c.us' },
		answer: { urlAvatar: 'https://pps.whatsapp.net/v/link/to/the/image', available: true },
	},
});
