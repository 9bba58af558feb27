/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @param what names what is awaited, for the error
 * @param probe gives undefined as long as it has not come; what it throws ends the wait
 * @throws Error after `seconds`, or when the signal aborts
 */
export async function until<T>(what: string, seconds: number, probe: () => Promise<T | undefined>, signal?: AbortSignal): Promise<T> {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		signal?.throwIfAborted();
		const answer = await probe();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`${what} did not come within ${seconds} seconds`);
		await pause(100, undefined, { signal });
	}
}
