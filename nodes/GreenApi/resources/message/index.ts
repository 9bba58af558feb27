import type { Resource } from '../../../shared/operation/nodeForm';
import { deleteMessage } from './delete';
import { download } from './download';
import { edit } from './edit';
import { forward } from './forward';
import { get } from './get';
import { getMessages } from './getAll';
import { markAsRead } from './markAsRead';
import { sendAndWait } from './sendAndWait';
import { sendButtons } from './sendButtons';
import { sendContact } from './sendContact';
import { sendFile } from './sendFile';
import { sendLocation } from './sendLocation';
import { sendPoll } from './sendPoll';
import { sendReplyButtons } from './sendReplyButtons';
import { sendText } from './sendText';
import { showTyping } from './showTyping';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [
		deleteMessage,
		download,
		edit,
		forward,
		get,
		getMessages,
		markAsRead,
		sendAndWait,
		sendButtons,
		sendContact,
		sendFile,
		sendLocation,
		sendPoll,
		sendReplyButtons,
		sendText,
		showTyping,
	],
	default: 'sendText',
	description: 'What to do with messages',
};
