import { chat } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { expectNothing } from '../../../shared/transport/answer';

export const archive = operation({
	method: 'archiveChat',
	option: { name: 'Archive', value: 'archive', action: 'Archive chat', description: 'Put a chat into the archive' },
	fields: { chatId: chat },
	request: ({ chatId }) => ({ chatId }),
	answer: (body, { chatId }) => {
		expectNothing(body);
		return { archived: true, chatId };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/archiveChat/',
		form: { chatId: '120363043968066561@g.us' },
		request: { chatId: '120363043968066561@g.us' },
		answer: '',
	},
});
