import type { INodeParameters } from 'n8n-workflow';
import { incomingText, type Instance } from '../simulator';
import type { ExecutionRow } from './database';
import type { ReaderHost } from './host';
import type { HostSetup, Moment } from './messages';
import { planTextIn } from './plan';
import { until } from './until';
import type { Readers } from './useReaders';

/** What happens to n8n's process, or to the network, while it reads. */
export type Accident =
	/** It dies by SIGKILL, the nth time that it comes to a moment. */
	| { kind: 'dies'; moment: Moment; nth: number }
	/** It is killed at the nth notification that it is given or removes, before the answer arrives. */
	| { kind: 'killed'; at: 'receiveNotification' | 'deleteNotification'; nth: number }
	/** It is ended as by SIGTERM, or the workflow is published anew, at the nth one that it is given. */
	| { kind: 'restarted' | 'republished'; nth: number }
	/** Answers are lost, before the request has its effect or after it. */
	| { kind: 'lost'; method: 'receiveNotification' | 'deleteNotification'; cut: 'after' | 'before'; times: number };

/** Notifications, each with how its executions end, and what happens meanwhile: an accident for each process, then one without. */
export interface History {
	plans: string[];
	accidents: Accident[];
	/** How long n8n takes to store an execution. Milliseconds. */
	insertAfterMs: number;
}

/** What a history has left behind. */
export interface Remains {
	/** The executions of each notification, in their order. */
	rows: ExecutionRow[][];
	/** What the trigger recorded as failed. */
	failures: string[];
	/** How many processes were killed. */
	kills: number;
	/** How many notifications are left in the queue. */
	left: number;
}

const textOf = (plan: string, index: number): string => `${index}: ${plan}`;

/** Lives through a history, one process after the other, until the queue is empty. */
export async function liveThrough(history: History, { simulator, hook, pool }: Readers, setup: HostSetup, parameters: INodeParameters): Promise<Remains> {
	const instance: Instance = simulator.instance(setup.credential.idInstance);
	history.plans.forEach((plan, index) => simulator.notify(incomingText({ text: textOf(plan, index) }), instance.idInstance));
	const isEmpty = () => instance.notifications.length === 0;
	let kills = 0;
	let host: ReaderHost | undefined;
	for (const accident of [...history.accidents, undefined]) {
		let count = 0;
		let isDue = false;
		const present = await pool.start({ ...setup, parameters, insertAfterMs: history.insertAfterMs, ...(accident?.kind === 'dies' && { diesAt: accident }) });
		host = present;
		if (accident?.kind === 'lost') simulator.answerNext(accident.method, ...Array.from({ length: accident.times }, () => ({ cut: accident.cut })));
		const method = accident?.kind === 'killed' ? accident.at : 'receiveNotification';
		hook.onTaken = ({ apiMethod, receiptId }) => {
			if (apiMethod !== method || receiptId === undefined || !accident || !('nth' in accident) || accident.kind === 'dies') return;
			isDue = ++count === accident.nth || isDue;
			if (isDue && accident.kind === 'killed') void present.kill();
		};
		// It may die before publishing is answered.
		await present.publish('init').catch(() => undefined);
		await until('The end of a life', () => isEmpty() || present.isGone || (isDue && accident?.kind !== 'killed'));
		if (accident?.kind === 'republished' && isDue && !present.isGone) {
			await present.republish({ ...parameters, options: { ...(parameters.options as INodeParameters), simplify: true } });
			await until('The end of what was published anew', () => isEmpty() || present.isGone);
		}
		// An empty queue is not the end: it may die while it stores and ends what it has read.
		const isStopped = !present.isGone && (await present.stop().then(() => true, () => false));
		if (!isStopped) kills += 1;
	}
	const { executions, failures } = host!.database;
	const rows = history.plans.map((plan, index) => [...executions.values()].filter(({ items }) => planTextIn(items) === textOf(plan, index)));
	return { rows, failures: failures.map(({ failure }) => failure), kills, left: instance.notifications.length };
}
