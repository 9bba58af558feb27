import * as n8nWorkflow from 'n8n-workflow';
import type { INodeExecutionData, IRun, ITriggerFunctions } from 'n8n-workflow';

/** What a trigger hands to emit, to hear of the end. */
export type Done = NonNullable<Parameters<ITriggerFunctions['emit']>[2]>;

/**
 * How an execution ends: as n8n names it; cancelled by a person ('cancelled'), by the workflow's time limit or by the end of n8n; not at
 * all; or without having begun ('refused': n8n's database or a permission is in the way).
 */
export type Ending = 'success' | 'error' | 'crashed' | 'waiting' | 'cancelled' | 'timedOut' | 'shutDown' | 'never' | 'refused';

/** An execution as n8n's database has it. */
export interface Execution {
	number: number;
	/** The items that have started it. */
	items: INodeExecutionData[];
	/** Its deduplication key, where n8n knows such. */
	key?: string;
	status: 'running' | Ending;
	/** Milliseconds. */
	startedAt: number;
	endedAt?: number;
}

/** A way to end: what the trigger's promise gives, or is rejected with. */
interface Settlement {
	ending: Ending;
	run?: Partial<IRun>;
	error?: Error;
}

type CancelledError = new (executionId: string) => Error;

const CLASSES = { manual: 'ManualExecutionCancelledError', timeout: 'TimeoutExecutionCancelledError', shutdown: 'SystemShutdownExecutionCancelledError' } as const;

/** Before n8n 1.1xx it has one class for all. */
function cancelledError(reason: keyof typeof CLASSES): Error {
	const classes = n8nWorkflow as unknown as Record<string, CancelledError | undefined>;
	const Cancelled = classes[CLASSES[reason]] ?? classes.ExecutionCancelledError ?? Error;
	return new Cancelled('1');
}

const ENDINGS = { manual: 'cancelled', timeout: 'timedOut', shutdown: 'shutDown' } as const;

/** An execution that was cancelled rejects the promise. */
export const cancelled = (reason: keyof typeof CLASSES): Settlement => ({ ending: ENDINGS[reason], error: cancelledError(reason) });

/** What the trigger is told of an end. */
export function settlementOf(ending: Exclude<Ending, 'never'>): Settlement {
	if (ending === 'cancelled') return cancelled('manual');
	if (ending === 'timedOut') return cancelled('timeout');
	if (ending === 'shutDown') return cancelled('shutdown');
	if (ending === 'refused') return { ending, error: new Error('The database is locked') };
	const failure = ending === 'error' || ending === 'crashed' ? { data: { resultData: { error: new Error('A node has failed'), runData: {} } } as unknown as IRun['data'] } : {};
	return { ending, run: { status: ending, ...(ending === 'success' && { finished: true }), ...failure } };
}

/** The executions of a workflow, which outlive n8n's process, and the promises that wait for their ends. */
export class ExecutionList {
	readonly all: Execution[] = [];

	/** How an execution ends, and by when. */
	decide: (execution: Execution) => Ending | Promise<Ending> = () => 'success';

	private readonly keys = new Set<string>();

	private readonly waiting = new Map<Execution, { done?: Done; ended: () => void; end: Promise<void> }>();

	knows(key: string): boolean {
		return this.keys.has(key);
	}

	/** Starts one, and ends it as is decided. */
	async start(items: INodeExecutionData[], key?: string, done?: Done): Promise<void> {
		if (key !== undefined) this.keys.add(key);
		const execution: Execution = { number: this.all.length + 1, items, key, status: 'running', startedAt: Date.now() };
		this.all.push(execution);
		let ended = () => {};
		const end = new Promise<void>((resolve) => (ended = resolve));
		this.waiting.set(execution, { done, ended, end });
		// Never at once: emit gives nothing back before n8n has stored the execution.
		await Promise.resolve();
		const ending = await this.decide(execution);
		if (ending !== 'never') this.settle(execution, settlementOf(ending));
	}

	/** Ends one, unless it has ended. */
	settle(execution: Execution, { ending, run, error }: Settlement): void {
		const waiter = this.waiting.get(execution);
		if (!waiter) return;
		this.waiting.delete(execution);
		Object.assign(execution, { status: ending, endedAt: Date.now() });
		if (error) waiter.done?.reject(error);
		else waiter.done?.resolve(run as IRun);
		waiter.ended();
	}

	/** Waits for those that run, and cancels them when the time is over. */
	async end(graceMs: number): Promise<void> {
		if (this.waiting.size === 0) return;
		await Promise.race([Promise.all([...this.waiting.values()].map(async ({ end }) => await end)), n8nWorkflow.sleep(graceMs)]);
		for (const execution of [...this.waiting.keys()]) this.settle(execution, cancelled('shutdown'));
	}
}
