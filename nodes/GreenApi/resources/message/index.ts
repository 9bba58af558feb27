import type { Resource } from '../../../shared/operation/nodeForm';
import { sendLocation } from './sendLocation';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [sendLocation],
	default: 'sendLocation',
	description: 'What to do with messages',
};
