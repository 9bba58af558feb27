import { createHash } from 'crypto';
import { isObject } from '../isObject';
import { wordOf } from '../journals/text';
import type { Notification } from './notification';

/** How deep a content is looked at: deeper than any that GREEN-API has, and no endless nesting can overflow the stack. */
const DEEPEST = 20;

/** A content that is the same whatever the order of its fields. */
function inOrder(value: unknown, depth = 0): unknown {
	if (depth > DEEPEST) return undefined;
	if (Array.isArray(value)) return value.map((entry) => inOrder(entry, depth + 1));
	if (!isObject(value)) return value;
	return Object.keys(value).sort().map((name) => [name, inOrder(value[name], depth + 1)]);
}

/**
 * What a repetition of a notification is recognised by. GREEN-API may hand out the same message under another `receiptId`, and its
 * idMessage is unique within a chat only; the offer and the end of a call share one, as do the delivery statuses of a message. What is
 * about no message, as a state, has no idMessage: the same may happen again, so the receipt counts.
 */
export function keyOf({ body, typeWebhook, chatId, idMessage }: Notification, receiptId: string): string {
	const { instanceData, status } = body;
	const idInstance = isObject(instanceData) ? wordOf(instanceData.idInstance) : '';
	const parts = idMessage === '' ? [receiptId, inOrder(body)] : [idInstance, typeWebhook, chatId, idMessage, wordOf(status)];
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
