/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { ChildProcess } from 'node:child_process';
import type { IDataObject, INodeParameters, WorkflowActivateMode } from 'n8n-workflow';
import { Database } from './database';
import type { HostSetup, Order, Report } from './messages';

interface Waiter {
	resolve: (value: unknown) => void;
	reject: (error: Error) => void;
}

type Unnumbered<Kind> = Kind extends { id: number } ? Omit<Kind, 'id'> : never;

const whenGone = async (child: ChildProcess): Promise<void> =>
	await new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.once('error', () => resolve());
	});

/** A process with one n8n and its trigger, seen from the test. */
export class ReaderHost {
	/** When the process has ended, however it did. */
	readonly gone: Promise<void>;

	/** What the node wrote into n8n's log, and what nobody has caught. */
	readonly log: string[] = [];

	isGone = false;

	private stored?: Database;

	private orders = 0;

	private readonly waiters = new Map<number, Waiter>();

	private readonly isReady: Promise<void>;

	constructor(private readonly child: ChildProcess) {
		this.gone = whenGone(child).then(() => this.end());
		this.isReady = new Promise((resolve) => {
			void this.gone.then(resolve);
			child.on('message', (report: Report) => ('ready' in report ? resolve() : this.hear(report)));
		});
	}

	get pid(): number | undefined {
		return this.child.pid;
	}

	private end(): void {
		this.isGone = true;
		for (const { reject } of this.waiters.values()) reject(new Error('The process has ended'));
		this.waiters.clear();
	}

	private hear(report: Exclude<Report, { ready: true }>): void {
		if ('log' in report) return void this.log.push(report.log);
		const waiter = this.waiters.get(report.answers);
		this.waiters.delete(report.answers);
		if (report.error === undefined) waiter?.resolve(report.result);
		else waiter?.reject(new Error(report.error));
	}

	/** Fails with what the node has thrown, or when the process ends before it has answered. */
	private async order(order: Unnumbered<Order>): Promise<unknown> {
		await this.isReady;
		if (this.isGone) throw new Error('The process has ended');
		const id = ++this.orders;
		const answer = new Promise((resolve, reject) => this.waiters.set(id, { resolve, reject }));
		// A process that has just died is told nothing: its end rejects the answer.
		this.child.send({ ...order, id }, () => {});
		return await answer;
	}

	async setUp(setup: HostSetup): Promise<void> {
		this.stored = new Database(setup.folder);
		await this.order({ order: 'setUp', setup });
	}

	async publish(activation: WorkflowActivateMode = 'activate'): Promise<void> {
		await this.order({ order: 'publish', activation });
	}

	async republish(parameters?: INodeParameters): Promise<void> {
		await this.order({ order: 'republish', parameters });
	}

	async unpublish(): Promise<void> {
		await this.order({ order: 'unpublish' });
	}

	async fetchTestEvent(): Promise<IDataObject[]> {
		return (await this.order({ order: 'fetchTestEvent' })) as IDataObject[];
	}

	/** Ends an execution whose text plans nothing, by its number in `database`. */
	async endExecution(number: number, ending: string): Promise<void> {
		await this.order({ order: 'end', number, ending });
	}

	/** Ends n8n as SIGTERM does: the trigger is closed, and what runs is awaited. */
	async stop(): Promise<void> {
		await this.order({ order: 'stop' });
		await this.kill();
	}

	/** Ends the process on the spot. */
	async kill(): Promise<void> {
		if (!this.isGone && this.child.pid !== undefined) this.child.kill('SIGKILL');
		await this.gone;
	}

	/** What n8n's database has by now. */
	get database(): Database {
		if (!this.stored) throw new Error('It is not set up');
		return this.stored.refresh();
	}
}
