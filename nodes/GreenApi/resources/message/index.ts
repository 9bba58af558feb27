import type { Resource } from '../../../shared/operation/nodeForm';
import { deleteMessage } from './delete';
import { download } from './download';
import { edit } from './edit';
import { get } from './get';
import { getMessages } from './getAll';
import { markAsRead } from './markAsRead';
import { sendFile } from './sendFile';
import { sendLocation } from './sendLocation';
import { showTyping } from './showTyping';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [deleteMessage, download, edit, get, getMessages, markAsRead, sendFile, sendLocation, showTyping],
	default: 'sendLocation',
	description: 'What to do with messages',
};
