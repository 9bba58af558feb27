/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Shape } from './batch';
import { type Figures, measure } from './figures';
import { startQueueWorld } from './world';

/** 300 statuses each: a minute's allowance. */
const SHAPES: Shape[] = [
	{ executions: 300, items: 1 },
	{ executions: 30, items: 10 },
	{ executions: 3, items: 100 },
];

const COLUMNS = [
	'Executions × items',
	'How they ended',
	'On each worker',
	'Arrived',
	'Twice',
	'Refused (429)',
	'Seconds',
	'Used of the allowance',
	'The shortest, the middle and the longest execution (s)',
];

const asLine = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const asTimes = (durations: number[]): string => [durations[0], durations[Math.floor(durations.length / 2)], durations.at(-1) ?? NaN].map((seconds) => seconds.toFixed(1)).join(' / ');

function asRow({ executions, items }: Shape, { statuses, spread, arrived, doubled, refused, seconds, utilisation, durations }: Figures): string {
	const ends = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
	return asLine([
		`${executions} × ${items}`,
		ends.join(', '),
		spread.join(' + '),
		`${arrived} of ${executions * items}`,
		`${doubled}`,
		`${refused}`,
		seconds.toFixed(1),
		`${(utilisation * 100).toFixed(1)} %`,
		asTimes(durations),
	]);
}

/** Prints a table of what became of 300 statuses in each shape, once or as often as the first argument says. */
async function main(rounds: number): Promise<void> {
	const world = await startQueueWorld();
	try {
		process.stdout.write(`${asLine(COLUMNS)}\n${asLine(COLUMNS.map(() => '---'))}\n`);
		for (let round = 1; round <= rounds; round++) {
			for (const shape of SHAPES) {
				const figures = await measure(world, `round-${round}-${shape.executions}x${shape.items}`, shape);
				process.stdout.write(`${asRow(shape, figures)}\n`);
			}
		}
	} finally {
		await world.close();
	}
}

void main(Number(process.argv[2] ?? 1));
