import { chat } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { expectNothing } from '../../../shared/transport/answer';

export const unarchive = operation({
	method: 'unarchiveChat',
	option: { name: 'Unarchive', value: 'unarchive', action: 'Unarchive chat', description: 'Take a chat out of the archive' },
	fields: { chatId: chat },
	request: ({ chatId }) => ({ chatId }),
	answer: (body, { chatId }) => {
		expectNothing(body);
		return { unarchived: true, chatId };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/unarchiveChat/',
		form: { chatId: '120363043968066561@g.us' },
		request: { chatId: '120363043968066561@g.us' },
		answer: '',
	},
});
