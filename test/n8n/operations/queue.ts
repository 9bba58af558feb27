import { alike } from './greenApi';
import { contact } from './items';
import type { AlikeOperation, Operation } from './operation';

const oneWaits: Operation['seed'] = () => ({ queue: [{ messageID: '3EB0', type: 'sendMessage', body: { chatId: contact(1), message: 'Hello' } }] });

/** The operations on GREEN-API's queues. */
export const queue: AlikeOperation[] = [
	alike('queue', 'clearMessagesQueue', 'clearMessages'),
	// Once a minute.
	alike('queue', 'clearWebhooksQueue', 'clearNotifications', { verb: 'DELETE', most: 1 }),
	alike('queue', 'getMessagesCount', 'countMessages'),
	alike('queue', 'getWebhooksCount', 'countNotifications'),
	alike('queue', 'showMessagesQueue', 'getMessages', { seed: oneWaits }),
];
