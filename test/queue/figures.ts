import type { Execution } from '../host/clientTypes';
import { methods } from '../../nodes/shared/api/methods';
import { awaitEnds, type Batch, messageOf, requestsOf, type Shape, startBatch } from './batch';
import { type Run, runsOf } from './runs';
import type { QueueWorld } from './world';

const { perSecond } = methods.sendTextStatus;

const SECONDS_TO_END = 420;

/** What became of a batch. */
export interface Figures {
	/** How many executions ended in each way. */
	statuses: Record<string, number>;
	/** How many executions each worker ran. */
	spread: number[];
	/** How many different statuses arrived, and how many arrived once more. */
	arrived: number;
	doubled: number;
	/** Requests that GREEN-API refused with a 429. */
	refused: number;
	/** How many arrived while the workers were busy. */
	counted: number;
	/** From when the workers were busy and the first had arrived to when the last arrived, in seconds. */
	seconds: number;
	/** What arrived in that time, over what GREEN-API would have taken in it. */
	utilisation: number;
	/** How long each execution took on its worker, in seconds, the shortest first. */
	durations: number[];
}

const countBy = <T>(all: T[], key: (one: T) => string): Record<string, number> =>
	all.reduce<Record<string, number>>((counts, one) => ({ ...counts, [key(one)]: (counts[key(one)] ?? 0) + 1 }), {});

/** One after the other: n8n is not to be kept from what other batches have to do. */
async function executionsOf({ client }: QueueWorld, runs: Run[]): Promise<Execution[]> {
	const executions: Execution[] = [];
	for (const { executionId } of runs) executions.push(await client.finishedExecution(executionId));
	return executions;
}

/**
 * How far the allowance was used, from the times in milliseconds at which statuses arrived. Counted is the time in which
 * there was enough to do: before, n8n was still taking calls and starting executions.
 */
function utilisationOf(arrivals: number[], busyFrom: number): Pick<Figures, 'counted' | 'seconds' | 'utilisation'> {
	const counted = arrivals.filter((at) => at >= busyFrom);
	const seconds = (Math.max(...counted) - Math.min(...counted)) / 1000;
	// So many are allowed at once, and again each second.
	return { counted: counted.length, seconds, utilisation: counted.length / (perSecond * (seconds + 1)) };
}

function figuresOf(world: QueueWorld, batch: Batch, runs: Run[], executions: Execution[]): Figures {
	const requests = requestsOf(world, batch);
	const taken = requests.filter((request) => request.taken);
	const arrived = new Set(taken.map(messageOf)).size;
	return {
		statuses: countBy(executions, ({ status }) => status),
		spread: world.workers.map((_, number) => runs.filter(({ worker }) => worker === number).length),
		arrived,
		doubled: taken.length - arrived,
		refused: requests.filter(({ status }) => status === 429).length,
		...utilisationOf(taken.map(({ at }) => at), batch.busyFrom),
		durations: executions.map(({ seconds }) => seconds).sort((a, b) => a - b),
	};
}

/**
 * Runs a batch to its end and says what became of it.
 *
 * @throws Error when it does not end: an execution gives up after two minutes of 429s, so something else hangs then
 */
export async function measure(world: QueueWorld, name: string, shape: Shape): Promise<Figures> {
	const before = (await runsOf(world.workers)).map(({ executionId }) => executionId);
	const batch = await startBatch(world, name, shape);
	await awaitEnds(world, before.length + shape.executions, SECONDS_TO_END);
	const runs = (await runsOf(world.workers)).filter(({ executionId }) => !before.includes(executionId));
	return figuresOf(world, batch, runs, await executionsOf(world, runs));
}
