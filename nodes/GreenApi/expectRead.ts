import { refusal } from '../shared/failures/failure';
import { isObject } from '../shared/isObject';
import { unreadable } from '../shared/transport/answer';

/** Throws a Failure for an answer to readChat that does not say that it was done. */
export function expectRead(body: unknown): void {
	if (!isObject(body) || typeof body.setRead !== 'boolean') throw unreadable('a yes or no');
	if (body.setRead) return;
	throw refusal(
		'GREEN-API did not mark anything in this chat as read',
		"It can mark only what came while 'Receive notifications about incoming messages and files' (incomingWebhook) was on in the instance's settings. If it was on, compare the chat and the message with what Message > Get Many gives",
	);
}
