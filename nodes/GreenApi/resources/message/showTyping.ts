import { chat } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { expectNothing } from '../../../shared/transport/answer';
import { typingSeconds, typingType } from '../../fields/typing';

export const showTyping = operation({
	method: 'sendTyping',
	option: {
		name: 'Show Typing',
		value: 'showTyping',
		action: 'Show typing of message',
		description: "Show in the chat that a message is being typed or recorded. It waits in the same queue as messages, so it comes after those before it and the instance's delay between messages.",
	},
	fields: { chatId: chat, typingTime: typingSeconds, typingType },
	request: (input) => input,
	answer: (body, { chatId, typingTime }) => {
		expectNothing(body);
		return { shown: true, chatId, seconds: typingTime / 1000 };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/SendTyping/',
		form: { chatId: '79876543210@c.us', typingSeconds: 5, typingType: 'recording' },
		request: { chatId: '79876543210@c.us', typingTime: 5000, typingType: 'recording' },
		answer: '',
	},
});
