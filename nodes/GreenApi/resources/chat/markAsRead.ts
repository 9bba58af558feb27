import { chat } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { expectRead } from '../../expectRead';

export const markChatAsRead = operation({
	method: 'readChat',
	option: {
		name: 'Mark as Read',
		value: 'markAsRead',
		action: 'Mark chat as read',
		description: "Mark the unread messages of a chat as read, at most 100 at once. They must have come while the instance's setting 'Receive notifications about incoming messages and files' (incomingWebhook) was on.",
	},
	fields: { chatId: chat },
	request: (input) => input,
	answer: (body, input) => {
		expectRead(body);
		return { read: true, ...input };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/marks/ReadChat/',
		form: { chatId: '79876543210@c.us' },
		request: { chatId: '79876543210@c.us' },
		answer: { setRead: true },
	},
});
