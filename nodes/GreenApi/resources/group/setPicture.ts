import { group } from '../../../shared/form/chat';
import { isObject } from '../../../shared/isObject';
import { wordOf } from '../../../shared/journals/text';
import { longOperation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';
import { jpegPicture, sendPicture } from '../../files/jpegPicture';
import { NOT_CHANGED } from './notChanged';

export const setPicture = longOperation({
	method: 'setGroupPicture',
	option: {
		name: 'Set Picture',
		value: 'setPicture',
		action: 'Set picture of group',
		description: 'Give a group another picture, a JPG file in a binary field',
	},
	fields: { chatId: group, picture: jpegPicture },
	work: async ({ chatId, picture }, api) => {
		const body = await sendPicture(picture, { groupId: chatId }, api);
		expectDone(body, 'setGroupPicture', 'The picture of the group was not changed', NOT_CHANGED);
		const urlAvatar = isObject(body) ? wordOf(body.urlAvatar) : '';
		return [{ json: { changed: true, ...(urlAvatar && { urlAvatar }), chatId } }];
	},
	example: {
		page: 'https://green-api.com/en/docs/api/groups/SetGroupPicture/',
		form: { groupId: '79876543210-1587570015@g.us' },
		request: { groupId: '79876543210-1587570015@g.us', file: 'picture.jpg' },
		answer: { setGroupPicture: true, urlAvatar: 'https://pps.whatsapp.net/v/link/to/the/image', reason: '' },
	},
});
