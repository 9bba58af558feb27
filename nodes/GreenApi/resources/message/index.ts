import type { Resource } from '../../../shared/operation/nodeForm';
import { sendFile } from './sendFile';
import { sendLocation } from './sendLocation';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [sendFile, sendLocation],
	default: 'sendLocation',
	description: 'What to do with messages',
};
