import type { Execution } from '../host/clientTypes';
import { withProgress } from '../host/progress';
import { closable, type Undo } from '../host/undo';
import { startWorld, type World } from '../host/world';
import { newGauge, type Gauge, type Reading } from './gauge';
import { liveThrough } from './lane';
import { ownLane, plainLane, type OwnLane } from './lanes';
import { randomFaults } from './randomFaults';

const LANES = 12;

/** The hour, in blocks after which n8n is looked into; a round stands for two and a half minutes. */
const BLOCKS = 8;
const ROUNDS_IN_BLOCK = 3;

/** In the rest after each block n8n's own nodes are at work, so that what n8n still holds of its latest executions is theirs. */
const REST = Array<number>(15).fill(2);

const METHODS = ['getOutgoingStatuses', 'getStatusStatistic', 'lastOutgoingMessages', 'sendTextStatus', 'sendMediaStatus', 'sendVoiceStatus'];

const MOST_REQUESTS = 4000;

/** What an hour leaves behind. */
export interface Hour {
	world: World;
	lanes: OwnLane[];
	/** After each block and its rest; the first of them is a warm-up. */
	readings: Reading[];
	/** What n8n's process holds now. */
	gauge: Gauge;
	polls: Execution[];
	posts: Execution[];
	close(): Promise<void>;
}

const rounds = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

async function executionsOf({ client }: World, workflows: string[]): Promise<Execution[]> {
	const found: Execution[] = [];
	for (const workflow of workflows) {
		for (const { id } of await client.executions(workflow)) found.push(await client.finishedExecution(id));
	}
	return found;
}

async function inTurn<T>(count: number, make: (number: number) => Promise<T>): Promise<T[]> {
	const made: T[] = [];
	for (let number = 0; number < count; number++) made.push(await make(number));
	return made;
}

async function live(world: World, seed: number, gauge: Gauge, undo: Undo[]): Promise<Omit<Hour, 'close'>> {
	const plain = await plainLane(world);
	undo.push(plain.close);
	const lanes = await inTurn(LANES, async (number) => await ownLane(world, number));
	METHODS.forEach((method, index) => world.simulator.answerNext(method, ...randomFaults(seed + index, MOST_REQUESTS)));
	const readings = await inTurn(BLOCKS + 1, async (block) => {
		await liveThrough(lanes, rounds(block * ROUNDS_IN_BLOCK, ROUNDS_IN_BLOCK));
		await Promise.all(REST.map(async (round) => await plain.live(round)));
		return await gauge.read();
	});
	const polls = await executionsOf(world, lanes.map(({ polling }) => polling.id));
	const posts = await executionsOf(world, lanes.map(({ posting }) => posting.id));
	return { world, lanes, readings, gauge, polls, posts };
}

/**
 * Does in minutes what many instances' workflows do in an hour, with random faults; the same ones for the same seed.
 *
 * @throws Error when n8n cannot be started or does not do its part; nothing is left running then
 */
export async function liveAnHour(seed: number): Promise<Hour> {
	return await closable(async (undo) => {
		const gauge = await newGauge();
		const world = await startWorld({ settings: gauge.settings });
		undo.push(world.close);
		return await withProgress('Living through an hour', async () => await live(world, seed, gauge, undo));
	});
}
