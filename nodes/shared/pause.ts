import { sleep } from 'n8n-workflow';
import { Failure } from './failure';

/** n8n marks an execution as canceled, not as failed, by this word in the message. */
const cancelled = () =>
	new Failure({ title: 'The execution was canceled', advice: 'Nothing more was sent', taken: 'no', hopeless: true });

/** Throws when the execution has been stopped. */
export function checkNotCancelled(signal?: AbortSignal): void {
	if (signal?.aborted) throw cancelled();
}

/**
 * Waits so many milliseconds; throws at once when the execution is stopped.
 * Before n8n 2.34 `sleep` takes no notice of the signal, so it is watched here as well.
 */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	checkNotCancelled(signal);
	if (milliseconds <= 0) return;
	if (!signal) return await sleep(milliseconds);
	let stop = (): void => undefined;
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(cancelled());
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		await Promise.race([sleep(milliseconds, signal), stopped]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}
