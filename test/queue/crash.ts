import { until } from '../host/until';
import { arrivalsOf, type Batch, startBatch } from './batch';
import { type Run, runsOf } from './runs';
import type { QueueWorld } from './world';

/** Two executions for each worker, each of five seconds' allowance. */
const SHAPE = { executions: 6, items: 25 };

const SECONDS_TO_GET_GOING = 120;

/**
 * How soon n8n notices that a worker is gone: here after a quarter of its usual minute and a half. Then it waits another
 * 30 seconds, which cannot be changed, before it gives the executions up. n8n 2 runs none of them again; n8n 1 must be told.
 */
export const SOON_NOTICED = {
	QUEUE_WORKER_LOCK_DURATION: '15000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
	QUEUE_WORKER_MAX_STALLED_COUNT: '0',
};

/** A batch of which one worker's executions were cut off. */
export interface Crash {
	batch: Batch;
	/** What the worker was running when it was killed. */
	cutOff: Run[];
	others: Run[];
}

/** Starts a batch and kills a worker as soon as each execution has posted something. */
export async function crashAWorker(world: QueueWorld, name: string): Promise<Crash> {
	const before = (await runsOf(world.workers)).map(({ executionId }) => executionId);
	const batch = await startBatch(world, name, SHAPE);
	const isGoing = (messages: string[]) => arrivalsOf(world, batch, messages).some((times) => times > 0);
	await until('The first status of each execution', SECONDS_TO_GET_GOING, async () => batch.messages.every(isGoing) || undefined);
	const isBusy = ({ isOver }: Run) => !isOver;
	const busiest = (await runsOf(world.workers)).find(isBusy);
	if (!busiest) throw new Error('All executions are over: there is nothing to cut off');
	await world.workers[busiest.worker].kill();
	const runs = await runsOf(world.workers);
	const own = runs.filter(({ executionId }) => !before.includes(executionId));
	const isCutOff = (run: Run) => run.worker === busiest.worker && isBusy(run);
	return { batch, cutOff: own.filter(isCutOff), others: own.filter((run) => !isCutOff(run)) };
}
