import type { IDataObject } from 'n8n-workflow';
import { refusal } from '../../../shared/failures/failure';
import { isObject } from '../../../shared/isObject';
import { operation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';

/** Throws a Failure for an answer that does not say that it was cleared: GREEN-API does it once a minute, and else tells the wait. */
function cleared(body: unknown): IDataObject {
	if (isObject(body) && body.isCleared === false && Number(body.leftTime) > 0) {
		throw refusal(
			'GREEN-API clears this queue once a minute only, and did not do it now',
			`Run the node again in ${Number(body.leftTime)} seconds`,
		);
	}
	expectDone(body, 'isCleared', 'GREEN-API did not clear the queue');
	return { cleared: true };
}

const clearing = { fields: {}, request: () => ({}), answer: cleared };

export const clearMessages = operation({
	...clearing,
	method: 'clearMessagesQueue',
	option: {
		name: 'Clear Messages',
		value: 'clearMessages',
		action: 'Clear messages of queue',
		description: 'Drop all messages and statuses that wait to be sent: they reach nobody, and nothing brings them back',
		destroys: 'drops unsent messages',
	},
	example: { page: 'https://green-api.com/en/docs/api/queues/ClearMessagesQueue/', form: {}, request: {}, answer: { isCleared: true } },
});

export const clearNotifications = operation({
	...clearing,
	method: 'clearWebhooksQueue',
	option: {
		name: 'Clear Notifications',
		value: 'clearNotifications',
		action: 'Clear notifications of queue',
		description: 'Drop all notifications that wait: what they tell of, such as messages that came, starts no workflow any more. Once a minute at most.',
		destroys: 'drops notifications',
	},
	example: {
		page: 'https://green-api.com/en/docs/api/queues/ClearWebhooksQueue/',
		form: {},
		request: {},
		answer: { isCleared: true, reason: '' },
	},
});
