import { sleep } from 'n8n-workflow';
import { Failure } from '../failures/failure';

/** The failure of a canceled execution. n8n recognises it by the word "canceled" in the message. */
export const cancelled = (mayBeDone: boolean): Failure =>
	new Failure({ title: 'The execution was canceled', advice: 'Nothing more was sent', mayBeDone, hopeless: true });

/** The failure behind a signal that has aborted: the one that has ended the run, else that the execution was stopped. */
const failureBehind = ({ reason }: AbortSignal): Failure => (reason instanceof Failure ? reason : cancelled(false));

/** Whether a signal has aborted since the execution was stopped, and not since another request has ended the run. */
export const isStopped = (signal?: AbortSignal): boolean => signal?.aborted === true && !(signal.reason instanceof Failure);

/** Throws a Failure when the execution is stopped, or the run has ended. */
export function throwIfOver(signal?: AbortSignal): void {
	if (signal?.aborted) throw failureBehind(signal);
}

/** Waits for `work`; throws a Failure at once when the execution is stopped, or the run has ended. */
export async function orStop<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
	throwIfOver(signal);
	if (!signal) return await work;
	let stop = (): void => undefined;
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(failureBehind(signal));
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work, stopped]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/**
 * Waits so many milliseconds; throws a Failure at once when the execution is stopped, or the run has ended.
 * Before n8n 2.34 `sleep` ignores the signal, so it is watched here as well.
 */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	throwIfOver(signal);
	if (milliseconds > 0) await orStop(sleep(milliseconds, signal), signal);
}
