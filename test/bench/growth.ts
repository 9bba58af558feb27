import { startSimulator } from '../simulator';
import type { GrowthFound, GrowthTask } from './growth.process';
import { inOwnProcess } from './process';
import { asRatio, isAtMost, NOTHING, type Row, type Section } from './report';
import { median } from './statistics';

const HIGHEST_RATIO = 1.1;

/** How many items are sent, and how often: the fewer they are, the more a single time scatters. */
const sizes = [
	{ items: 10, rounds: 50 },
	{ items: 100, rounds: 11 },
	{ items: 1000, rounds: 5 },
];

type Sender = GrowthTask['sender'];

/** Milliseconds an item, for each of the sizes. */
async function costsOf(sender: Sender): Promise<number[]> {
	const costs: number[] = [];
	for (const { items, rounds } of sizes) {
		const simulator = await startSimulator({ limits: false });
		const task = { sender, items, rounds, credential: simulator.credential };
		const times = await inOwnProcess<GrowthTask, GrowthFound>('growth.process.ts', task);
		costs.push(median(times) / items);
		await simulator.close();
	}
	return costs;
}

function row(sender: Sender, [first, ...others]: number[], isDemanded: boolean): Row {
	const ratios = others.map((cost) => cost / first);
	return {
		cells: [sender, ...ratios.map(asRatio), isDemanded ? `at most ${asRatio(HIGHEST_RATIO)}` : NOTHING],
		holds: isDemanded ? ratios.every((ratio) => isAtMost(ratio, HIGHEST_RATIO)) : undefined,
	};
}

/** Whether an item costs the same among many. */
export async function growth(): Promise<Section> {
	return {
		title: 'Growth',
		about:
			'What one of many text statuses costs, over what one of 10 costs. At five a second 1,000 statuses would take 200 s, nearly all of it waiting; ' +
			'so the allowance in the table of methods is lifted out of reach here, and what remains is the work of node, engine and server.',
		columns: ['Sender', '100 items', '1,000 items', 'Demanded'],
		rows: [row('Send Status', await costsOf('Send Status'), true), row('Plain node', await costsOf('Plain node'), false)],
	};
}
