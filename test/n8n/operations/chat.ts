import { greenApi, onChat } from './greenApi';
import { contact, numberOfContact, numbers } from './items';
import type { Operation } from './operation';
import { allMessages, allReceived } from './seeds';

/** The operations on chats. */
export const chats: Operation[] = [
	onChat('chat', 'archive', { apiMethod: 'archiveChat', seed: (count, now) => ({ incomingMessages: allReceived(count, now) }) }),
	onChat('chat', 'unarchive', {
		apiMethod: 'unarchiveChat',
		seed: (count, now) => ({ ...allMessages(count, now), archivedChats: new Set(numbers(count).map(contact)) }),
	}),
	onChat(
		'chat',
		'setDisappearing',
		{ apiMethod: 'setDisappearingChat', seed: () => ({}), content: (n) => ({ chatId: contact(n), ephemeralExpiration: 86_400 }) },
		{ disappearAfter: '24Hours' },
	),
	onChat('chat', 'markAsRead', { apiMethod: 'readChat', seed: allMessages }),
	{
		node: greenApi('getChats', 'chat', 'getAll', { limit: '={{ Number($json.n) }}', filters: { chatName: '=Number ({{ $json.n }})' } }),
		apiMethod: 'getChats',
		verb: 'GET',
		seed: (count) => ({ contacts: numbers(count).map((n) => ({ id: contact(n), name: `Number (${n})`, type: 'user' })) }),
		content: () => ({}),
		refusedField: 'Limit',
		numberIn: ({ chatId }) => numberOfContact(chatId),
	},
];
