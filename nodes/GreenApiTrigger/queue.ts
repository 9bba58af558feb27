import { type Failure, refusal } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { isObject } from '../shared/isObject';
import { unreadable } from '../shared/transport/answer';
import { ask, askOnce, type Asker } from '../shared/transport/ask';
import { pause } from '../shared/transport/pause';

/** A notification as GREEN-API hands it out. */
export interface Received {
	receiptId: string;
	/** GREEN-API's object, or whatever stands in its place. */
	body: unknown;
}

/** How much longer than GREEN-API is asked to hold a request it may take. Milliseconds. */
const ON_THE_WAY = 15_000;

/**
 * The head of the instance's queue, which stays there; undefined where none comes within so many seconds, 5 to 60. Throws a Failure; at
 * once, when the signal aborts. Follows https://green-api.com/en/docs/api/receiving/technology-http-api/ReceiveNotification/
 */
export async function receive(context: Asker, seconds: number, signal?: AbortSignal): Promise<Received | undefined> {
	const network = { timeout: seconds * 1000 + ON_THE_WAY, ...(signal && { abortSignal: signal }) };
	const answer = await ask(context, 'receiveNotification', { qs: { receiveTimeout: seconds } }, network, signal);
	if (answer === null || answer === undefined || answer === '') return undefined;
	if (!isObject(answer) || !['number', 'string'].includes(typeof answer.receiptId)) throw unreadable('a notification');
	return { receiptId: String(answer.receiptId), body: answer.body };
}

const MOST_TRIES = 5;

const LONGEST_REMOVAL = 30_000;

/**
 * Removes a notification from the queue. Gives false where GREEN-API says that it was not there, and no try of ours can have removed it.
 * It is not ended by the trigger's end. Throws a Failure after several tries.
 * Follows https://green-api.com/en/docs/api/receiving/technology-http-api/DeleteNotification/
 */
export async function remove(context: Asker, receiptId: string): Promise<boolean> {
	const failures: Failure[] = [];
	while (failures.length < MOST_TRIES) {
		try {
			const answer = await askOnce(
				context, 'deleteNotification', { suffix: encodeURIComponent(receiptId) }, { timeout: LONGEST_REMOVAL },
			);
			// A page from somewhere on the way says nothing of the queue, in which all else would seem to begin anew at once.
			if (!isObject(answer) || typeof answer.result !== 'boolean') throw unreadable('a yes or no');
			return answer.result || failures.some(({ facts }) => facts.mayBeDone);
		} catch (error) {
			failures.push(failureFrom(error));
			await pause(1000 * 2 ** (failures.length - 1));
		}
	}
	throw failures.at(-1) ?? refusal('The notification was not removed', 'Nothing is to be done');
}
