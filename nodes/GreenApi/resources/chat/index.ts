import type { Resource } from '../../../shared/operation/nodeForm';
import { archive } from './archive';

export const chat: Resource = {
	name: 'Chat',
	value: 'chat',
	operations: [archive],
	default: 'archive',
	description: 'What to do with the chat',
};
