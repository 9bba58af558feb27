import type { Resource } from '../../../shared/operation/nodeForm';
import { clearMessages, clearNotifications } from './clear';
import { countMessages, countNotifications } from './count';
import { getMessages } from './getMessages';

export const queue: Resource = {
	name: 'Queue',
	value: 'queue',
	operations: [clearMessages, clearNotifications, countMessages, countNotifications, getMessages],
	default: 'getMessages',
	description: 'What to do with the queues of what is to be sent, and of notifications',
};
