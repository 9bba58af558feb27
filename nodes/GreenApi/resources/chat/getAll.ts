import type { IDataObject } from 'n8n-workflow';
import { mostRows } from '../../../shared/journals/listFields';
import { simplify } from '../../../shared/journals/simplify';
import { wordOf } from '../../../shared/journals/text';
import { operation } from '../../../shared/operation/operation';
import { namesBy } from '../../../shared/people/contacts';
import { listOf } from '../../../shared/transport/answer';
import { chatFilters, passes } from './chatFilters';
import { disappearingWord } from './disappearing';

const numberAsName = namesBy();

/** A chat in the words of the forms. Newer instances alone tell how many messages are unread, and some have the ID in `chatId`. */
function simplified({ archive, chatId, ephemeralExpiration, id = chatId, name, type, unreadCount }: IDataObject): IDataObject {
	return {
		chatName: wordOf(name).trim() || numberAsName(id),
		kind: type === 'group' || wordOf(id).endsWith('@g.us') ? 'group' : 'person',
		...(unreadCount !== undefined && { unreadCount }),
		isArchived: archive === true,
		disappearAfter: disappearingWord(ephemeralExpiration ?? 0),
		chatId: id,
	};
}

/** Without filters GREEN-API is asked for no more chats than are returned. */
export const getChats = operation({
	method: 'getChats',
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many chats',
		description: 'List the chats of the account with their names and chat IDs, the one in which something was written last first',
	},
	fields: { most: mostRows, isSimplified: simplify, filters: chatFilters },
	request: ({ most, filters }) => ({ count: most < Infinity && Object.keys(filters).length === 0 ? most : undefined }),
	answer: (body, { most, isSimplified, filters }) => {
		const chats = listOf(body).map((row) => ({ row, chat: simplified(row) }));
		const picked = chats.filter(({ chat }) => passes(chat, filters)).slice(0, most);
		return picked.map(({ row, chat }) => (isSimplified ? chat : row));
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/GetChats/',
		form: { returnAll: true },
		request: {},
		answer: [
			{
				archive: false,
				id: '79876543210@c.us',
				ephemeralExpiration: 86400,
				ephemeralSettingTimestamp: 1777870423,
				name: 'John Doe',
				type: 'user',
			},
		],
	},
});
