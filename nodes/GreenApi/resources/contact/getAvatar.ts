import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../../shared/isObject';
import { chat } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';

/** Older instances give no link where there is no picture, but existsWhatsapp or a reason. */
const isAboutPicture = ({ urlAvatar, existsWhatsapp, reason }: IDataObject): boolean =>
	typeof urlAvatar === 'string' || (!urlAvatar && (typeof existsWhatsapp === 'boolean' || typeof reason === 'string'));

export const getAvatar = operation({
	method: 'getAvatar',
	option: {
		name: 'Get Avatar',
		value: 'getAvatar',
		action: 'Get contact avatar',
		description: 'Get the link to the picture of a person or a group; it is empty where there is none or it is hidden',
	},
	fields: { chatId: chat },
	request: ({ chatId }) => ({ chatId }),
	answer: (body, { chatId }) => {
		if (!isObject(body) || !isAboutPicture(body)) throw unreadable('a picture');
		return { chatId, ...body, urlAvatar: body.urlAvatar ?? '' };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/GetAvatar/',
		form: { chatId: '79876543210@c.us' },
		request: { chatId: '79876543210@c.us' },
		answer: { urlAvatar: 'https://pps.whatsapp.net/v/link/to/the/image', available: true },
	},
});
