import type { Answer } from './faults';
import type { Instance } from './instance';
import type { World } from './world';

/** What a handler gives that has nothing to answer yet: the request is held for so long, and looked at again whenever the bell of its instance rings. */
export interface Held {
	instance: Instance;
	heldFor: number;
	/** What there is to answer by now; undefined while there is nothing. */
	look: () => Answer | undefined;
	/** The answer when the time is over. */
	otherwise: Answer;
}

/** Waits until the bell rings, the signal is given or the time is over; leaves no timer behind. */
async function oneWait({ wait }: World, { instance: { bell } }: Held, milliseconds: number, gone: AbortSignal): Promise<void> {
	const over = new AbortController();
	const end = () => over.abort();
	const deaf = bell.listen(end);
	gone.addEventListener('abort', end);
	// Of the ways in which a wait may end, only a fault of the clock itself is one of the request.
	const waited = wait(milliseconds, over.signal).catch(async (error: unknown) => over.signal.aborted || (await Promise.reject(error)));
	await waited.finally(() => {
		deaf();
		gone.removeEventListener('abort', end);
	});
}

/**
 * Holds a request until there is something to answer, or its time is over.
 *
 * @param gone given when the client has closed the connection
 * @returns undefined when the client is gone
 */
export async function answerOf(world: World, given: Answer | Held, gone: AbortSignal): Promise<Answer | undefined> {
	if (!('look' in given)) return given;
	const until = world.clock() + given.heldFor;
	for (let left = given.heldFor; left > 0 && !gone.aborted; left = until - world.clock()) {
		await oneWait(world, given, left, gone);
		const answer = gone.aborted ? undefined : given.look();
		if (answer) return answer;
	}
	return gone.aborted ? undefined : given.otherwise;
}
