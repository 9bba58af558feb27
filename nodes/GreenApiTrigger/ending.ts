import type { ExecutionStatus, IRun } from 'n8n-workflow';

/** How an execution has ended, as far as the queue is concerned. */
export type Ending =
	/** It has done its work, waits, or was canceled by a person. */
	| { how: 'well' }
	| { how: 'failed' }
	/** n8n is stopping: the notification comes again after the next start. */
	| { how: 'left' }
	/** n8n has stored an execution for this start before, and has started none now. */
	| { how: 'known' }
	/** n8n could not start it. */
	| { how: 'notStarted'; reason: string };

/** A waiting execution is stored and survives a restart; its reply would sit in the queue behind its own question for ever. */
const GOOD: ExecutionStatus[] = ['success', 'waiting', 'canceled'];

const endingOfRun = (run: Pick<IRun, 'status'> | undefined): Ending => {
	if (!run) return { how: 'known' };
	return { how: GOOD.includes(run.status) ? 'well' : 'failed' };
};

/** What n8n's errors stand for, by their names: older versions have but the first, and export none that all versions have. */
function endingOfError(error: unknown, isClosed: boolean): Ending {
	const { name: ownName, message = '', constructor } = (error ?? {}) as Partial<Error>;
	const name = constructor?.name ?? ownName;
	if (name === 'ManualExecutionCancelledError') return { how: 'well' };
	if (name === 'TimeoutExecutionCancelledError') return { how: 'failed' };
	if (name === 'SystemShutdownExecutionCancelledError') return { how: 'left' };
	if (name === 'ExecutionCancelledError') return { how: isClosed ? 'left' : 'well' };
	if (/no active execution/i.test(message)) return { how: 'known' };
	return { how: 'notStarted', reason: message };
}

/**
 * Waits for the end of an execution that n8n tells by `done`. Older versions may never tell it: from `isOverdue` on it counts as failed.
 * `isClosed` is whether the trigger has been closed meanwhile. Of the execution's data nothing is kept. It does not throw.
 */
export async function endingOf(done: Promise<IRun | undefined>, isOverdue: Promise<true>, isClosed: () => boolean): Promise<Ending> {
	const ended = done.then(endingOfRun, (error: unknown) => endingOfError(error, isClosed()));
	return await Promise.race([ended, isOverdue.then((): Ending => ({ how: 'failed' }))]);
}
