import type { Resource } from '../../../shared/operation/nodeForm';
import { forward } from './forward';
import { sendButtons } from './sendButtons';
import { sendContact } from './sendContact';
import { sendLocation } from './sendLocation';
import { sendPoll } from './sendPoll';
import { sendReplyButtons } from './sendReplyButtons';
import { sendText } from './sendText';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	operations: [forward, sendButtons, sendContact, sendLocation, sendPoll, sendReplyButtons, sendText],
	default: 'sendText',
	description: 'What to do with messages',
};
