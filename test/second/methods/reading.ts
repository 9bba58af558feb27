import { type Methods, Refused } from '../method';
import { chat, digits, messageId, whole } from '../rules';

const minutes = { minutes: digits(1) };
const isCleared = { isCleared: true };

const call = (type: string, typeMessage: string): object => ({
	type,
	idMessage: '0EFCF67B1E38AB9C3E2F2F0F5C0E8D1A',
	timestamp: 1_748_000_000,
	typeMessage,
	chatId: '79001110001@c.us',
	duration: 3,
	isVideo: false,
	status: 'pickUp',
});

/** The pages of "Journals", "Queues" and "Receiving". */
export const reading: Methods = {
	getChatHistory: {
		verb: 'POST',
		rps: 1,
		fields: { 'chatId*': chat, count: whole(1) },
		answer: ({ account, fields: { chatId, count = 100 } }) =>
			account.messages.filter((message) => message.chatId === chatId).slice(0, Number(count)),
	},
	getMessage: {
		verb: 'POST',
		rps: 10,
		fields: { 'chatId*': chat, 'idMessage*': messageId },
		answer: ({ account, fields: { chatId, idMessage } }) => {
			const message = account.find(idMessage);
			if (message?.chatId === chatId) return message;
			throw new Refused(400, `Message not found by id ${String(idMessage)}`);
		},
	},
	lastIncomingMessages: { verb: 'GET', rps: 1, fields: minutes, answer: ({ account }) => account.of('incoming') },
	lastOutgoingMessages: { verb: 'GET', rps: 1, fields: minutes, answer: ({ account }) => account.of('outgoing') },
	lastIncomingCalls: { verb: 'GET', fields: minutes, answer: () => [{ ...call('incoming', 'incomingCall') }] },
	lastOutgoingCalls: { verb: 'GET', fields: minutes, answer: () => [{ ...call('outgoing', 'outgoingCall') }] },
	getMessagesCount: { verb: 'GET', answer: () => ({ count: 0 }) },
	getWebhooksCount: { verb: 'GET', answer: ({ account }) => ({ count: account.notifications.length }) },
	showMessagesQueue: {
		verb: 'GET',
		rps: 1,
		answer: () => [
			{
				messageID: 'BAE5018000000000',
				type: 'sendMessage',
				body: { chatId: '79001110001@c.us', message: 'Soon', linkPreview: true, typingTime: null },
			},
			{ messagesIDs: ['BAE5018000000001'], type: 'ForwardMessages', body: { chatId: '79001110001@c.us', messages: [] } },
			{ messageID: 'BAE5018000000002', type: 'sendTextStatus', body: { message: 'Soon' } },
		],
	},
	clearMessagesQueue: { verb: 'GET', rps: 1, answer: () => isCleared },
	clearWebhooksQueue: {
		verb: 'DELETE',
		answer: ({ account }) => {
			account.notifications = [];
			return { ...isCleared, reason: '' };
		},
	},
};
