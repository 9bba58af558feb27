import { chat } from '../../../shared/form/chat';
import { listed } from '../../../shared/journals/list';
import type { Explainable } from '../../../shared/journals/reasons';
import { simplify } from '../../../shared/journals/simplify';
import { longOperation } from '../../../shared/operation/operation';
import { listOf } from '../../../shared/transport/answer';
import { noteHint } from '../../../shared/transport/notedHint';
import { countFor, furtherHint, historyOptions, messageFilters, mostMessages } from './history';

export const getMessages = longOperation({
	method: 'getChatHistory',
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many messages',
		description: "List the messages of a chat, the latest first, from both sides. Each has a role (user or assistant) and a text, so that the list can be an AI agent's memory.",
	},
	fields: { chatId: chat, most: mostMessages, isSimplified: simplify, filters: messageFilters, options: historyOptions },
	work: async ({ chatId, ...wish }, api) => {
		const { most, filters, options: { lookThrough, oldestFirst } } = wish;
		const count = countFor(most, filters, lookThrough);
		const rows = listOf(await api.send({ chatId, count }));
		const reasonsFor = (): Explainable[] => {
			if (rows.some(({ type }) => type === 'incoming')) return [];
			return rows.length === 0 ? ['noIncomingMessage', 'lastOutgoingMessages'] : ['noIncomingMessage'];
		};
		const outputs = await listed(rows, wish, { subject: 'message', isOfOneChat: true }, reasonsFor, api);
		if (api.showsHints && rows.length >= count && outputs.length < most) noteHint(furtherHint(count), api.context);
		return oldestFirst ? outputs.reverse() : outputs;
	},
	example: {
		page: 'https://green-api.com/en/docs/api/journals/GetChatHistory/',
		form: { chatId: '11001234567@c.us', limit: 10 },
		request: { chatId: '11001234567@c.us', count: 10 },
		answer: [
			{
				type: 'outgoing',
				idMessage: 'BAE5F4886F6F2D05',
				timestamp: 1587133830,
				statusMessage: 'read',
				sendByApi: true,
				typeMessage: 'textMessage',
				chatId: '11001234567@c.us',
				textMessage: 'At six, as ever',
			},
			{
				type: 'incoming',
				idMessage: 'A1B2C3D4E5F60718293A4B5C6E7F9091',
				timestamp: 1587133700,
				typeMessage: 'textMessage',
				chatId: '11001234567@c.us',
				senderId: '11001234567@c.us',
				senderName: 'John',
				senderContactName: 'John Doe',
				textMessage: 'When do we meet?',
			},
		],
	},
});
