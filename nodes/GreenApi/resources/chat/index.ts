import type { Resource } from '../../../shared/operation/nodeForm';
import { archive } from './archive';
import { getChats } from './getAll';
import { markChatAsRead } from './markAsRead';
import { setDisappearing } from './setDisappearing';
import { unarchive } from './unarchive';

export const chat: Resource = {
	name: 'Chat',
	value: 'chat',
	operations: [archive, getChats, markChatAsRead, setDisappearing, unarchive],
	default: 'archive',
	description: 'What to do with chats',
};
