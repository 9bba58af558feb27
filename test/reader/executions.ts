import { type INodeExecutionData, sleep } from 'n8n-workflow';
import { type Done, type Ending, settlementOf } from '../engine/executionList';
import type { Database } from './database';
import type { Moment } from './messages';
import { planTextIn, plansIn } from './plan';

/** Runs the executions of a host: each ends as its text plans, or as the parent says. */
export class Executions {
	private readonly running = new Map<number, { done?: Done; ended: () => void; end: Promise<void> }>();

	constructor(
		private readonly database: Database,
		private readonly pass: (moment: Moment) => void,
	) {}

	/** The plan for this execution: the nth of the same text has the nth. */
	private planFor(number: number, items: object[]) {
		const text = planTextIn(items);
		const plans = text === undefined ? undefined : plansIn(text);
		if (!plans) return undefined;
		const earlier = [...this.database.executions.values()].filter((row) => row.number < number && planTextIn(row.items) === text);
		return plans[Math.min(earlier.length, plans.length - 1)];
	}

	async start(items: INodeExecutionData[], key?: string, done?: Done): Promise<void> {
		const { number, items: stored } = this.database.insert(items.map(({ json }) => json), key);
		let ended = () => {};
		const end = new Promise<void>((resolve) => (ended = resolve));
		this.running.set(number, { done, ended, end });
		this.pass('inserted');
		const plan = this.planFor(number, stored);
		if (!plan || plan.ending === 'never') return;
		if (plan.afterMs > 0) await sleep(plan.afterMs);
		this.settle(number, plan.ending);
	}

	/** Ends one: first in the database, then for the trigger. */
	settle(number: number, ending: string): void {
		const waiter = this.running.get(number);
		if (!waiter) return;
		this.running.delete(number);
		this.database.end(number, ending);
		this.pass('ended');
		const { run, error } = settlementOf(ending as Exclude<Ending, 'never'>);
		if (error) waiter.done?.reject(error);
		else waiter.done?.resolve(run as never);
		waiter.ended();
	}

	async allEnded(): Promise<void> {
		await Promise.all([...this.running.values()].map(async ({ end }) => await end));
	}
}
