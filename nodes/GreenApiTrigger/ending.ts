import { type ExecutionStatus, type IExecuteResponsePromiseData, type IRun, sleep } from 'n8n-workflow';

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

/** How much earlier n8n may answer than it tells the end, which says more. Milliseconds. */
const AHEAD = 500;

/** The end of an execution as n8n answers it to a caller, a failure with a status of HTTP. Without an answer nothing comes. */
async function endingOfAnswer(answer: Promise<IExecuteResponsePromiseData>): Promise<Ending> {
	const given = await answer.catch(async () => await new Promise<never>(() => undefined));
	await sleep(AHEAD);
	return { how: (given as { statusCode?: number } | undefined)?.statusCode === 500 ? 'failed' : 'well' };
}

/** What n8n tells of an execution, and what is known here. */
export interface Tidings {
	/** Tells the end, unless it got lost. */
	done: Promise<IRun | undefined>;
	/** Answers at the end. */
	answer: Promise<IExecuteResponsePromiseData>;
	isOverdue: Promise<true>;
	/** Whether the trigger has been closed meanwhile. */
	isClosed: () => boolean;
}

/**
 * Waits for the end of an execution. n8n in queue mode never tells one by `done` that a worker has reached before n8n listens, within some
 * 50 milliseconds; but it answers. Older versions may tell nothing: from `isOverdue` on the execution counts as failed. Of its data nothing
 * is kept. It does not throw.
 */
export async function endingOf({ done, answer, isOverdue, isClosed }: Tidings): Promise<Ending> {
	const ended = done.then(endingOfRun, (error: unknown) => endingOfError(error, isClosed()));
	return await Promise.race([ended, endingOfAnswer(answer), isOverdue.then((): Ending => ({ how: 'failed' }))]);
}
