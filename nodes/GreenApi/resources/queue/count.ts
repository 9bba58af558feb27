import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../../shared/isObject';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';

/** On the page of GetWebhooksCount the first letter of the word is a Cyrillic one, which looks alike. */
const AS_ON_THE_PAGE = '\u0441ount';

/** How many of something an answer counts. Throws a Failure for an answer that does not. */
function countIn(body: unknown): IDataObject {
	const count = isObject(body) ? (body.count ?? body[AS_ON_THE_PAGE]) : undefined;
	if (typeof count === 'number') return { count };
	throw unreadable('a count');
}

const counting = { fields: {}, request: () => ({}), answer: countIn };

const example = { form: {}, request: {}, answer: { count: 2 } };

export const countMessages = operation({
	...counting,
	method: 'getMessagesCount',
	option: {
		name: 'Count Messages',
		value: 'countMessages',
		action: 'Count messages of queue',
		description: 'Count the messages and statuses that wait to be sent',
	},
	example: { page: 'https://green-api.com/en/docs/api/queues/GetMessagesCount/', ...example },
});

export const countNotifications = operation({
	...counting,
	method: 'getWebhooksCount',
	option: {
		name: 'Count Notifications',
		value: 'countNotifications',
		action: 'Count notifications of queue',
		description: 'Count the notifications that wait to be fetched or to reach the webhook',
	},
	example: { page: 'https://green-api.com/en/docs/api/queues/GetWebhooksCount/', ...example },
});
