import { isObject } from '../isObject';
import { textOf } from '../journals/text';
import type { Notification } from '../notifications/notification';
import { Recent } from '../notifications/recent';
import { type Asker, askOnce } from '../transport/ask';
import { throwIfOver } from '../transport/pause';
import { referenceIn } from './reference';

/** How long GREEN-API may take to show a message. Milliseconds. */
const LONGEST_LOOK = 15_000;

/** The messages of this process that were looked up and are no questions. */
const others = new Recent();

/**
 * The question that the message is to which somebody has replied, where the notification shows nothing of it; undefined where it is none,
 * or GREEN-API does not show it. It asks once, and no second time about a message that is none: getMessage has a monthly quota. Throws a
 * Failure only when `signal` aborts. Follows https://green-api.com/en/docs/api/journals/GetMessage/
 */
export async function lookUpQuestion(
	context: Asker,
	{ chatId, repliesTo: idMessage }: Notification,
	address: string,
	signal?: AbortSignal,
): Promise<string | undefined> {
	const key = `${chatId} ${idMessage}`;
	if (others.has(key)) return undefined;
	try {
		const row = await askOnce(context, 'getMessage', { body: { chatId, idMessage } }, { timeout: LONGEST_LOOK }, signal);
		const reference = isObject(row) ? referenceIn(textOf(row), address) : undefined;
		if (reference === undefined) others.note(key);
		return reference;
	} catch {
		throwIfOver(signal);
		return undefined;
	}
}
