import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isObject } from '../../../shared/isObject';
import { chat } from '../../../shared/form/chat';
import { group } from '../../../shared/form/field';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';
import { outputField, toOutputField } from '../../fields/outputField';
import { withPicture } from '../../picture';

/** Older instances give no link where there is no picture, but existsWhatsapp or a reason. */
const isAboutPicture = ({ urlAvatar, existsWhatsapp, reason }: IDataObject): boolean =>
	typeof urlAvatar === 'string' || (!urlAvatar && (typeof existsWhatsapp === 'boolean' || typeof reason === 'string'));

const download: INodeProperties = {
	displayName: 'Download',
	name: 'download',
	type: 'boolean',
	default: false,
	description: 'Whether to add the picture itself as a binary field, where there is one',
};

/** The binary field that gets the picture; undefined where it is not wanted. */
const pictureField = group(
	[download, { ...outputField, displayOptions: { show: { download: [true] } } }],
	({ value }) => (value('download') === true ? toOutputField(value('binaryPropertyName')) : undefined),
);

/** The pictures are downloaded once the next item may begin, so the requests for the links overlap. */
export const getAvatar = operation({
	method: 'getAvatar',
	option: {
		name: 'Get Avatar',
		value: 'getAvatar',
		action: 'Get contact avatar',
		description: 'Get the link to the picture of a person or a group; it is empty where there is none or it is hidden',
	},
	fields: { chatId: chat, fieldName: pictureField },
	request: ({ chatId }) => ({ chatId }),
	answer: (body, { chatId }) => {
		if (!isObject(body) || !isAboutPicture(body)) throw unreadable('a picture');
		return { chatId, ...body, urlAvatar: body.urlAvatar ?? '' };
	},
	after: async (outputs, { fieldName }, api) =>
		fieldName === undefined ? outputs : await Promise.all(outputs.map(async (output) => await withPicture(output, fieldName, api))),
	example: {
		page: 'https://green-api.com/en/docs/api/service/GetAvatar/',
		form: { chatId: '79876543210@c.us' },
		request: { chatId: '79876543210@c.us' },
		answer: { urlAvatar: 'https://pps.whatsapp.net/v/link/to/the/image', available: true },
	},
});
