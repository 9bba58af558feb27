import { chat } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { messageId } from '../../fields/messageId';
import { expectRead } from '../../expectRead';

export const markAsRead = operation({
	method: 'readChat',
	option: {
		name: 'Mark as Read',
		value: 'markAsRead',
		action: 'Mark message as read',
		description: "Mark one message that came as read. It must have come while the instance's setting 'Receive notifications about incoming messages and files' (incomingWebhook) was on. Chat > Mark as Read does it for the whole chat.",
	},
	fields: { chatId: chat, idMessage: messageId },
	request: (input) => input,
	answer: (body, input) => {
		expectRead(body);
		return { read: true, ...input };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/marks/ReadChat/',
		form: { chatId: '79876543210@c.us', idMessage: 'B275A7AA0D6EF89BB9245169BDF174E6' },
		request: { chatId: '79876543210@c.us', idMessage: 'B275A7AA0D6EF89BB9245169BDF174E6' },
		answer: { setRead: true },
	},
});
