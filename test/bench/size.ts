import { type JournalServer, ROWS, startJournalServer } from './journal';
import { inOwnProcess } from './process';
import { asNumber, asRange, asRatio, isAtMost, NOTHING, type Row, type Section } from './report';
import type { Reader, SizeFound, SizeTask } from './size.process';
import { median } from './statistics';

const ROUNDS = 7;
/** Times axios. Names, times and words take Simplify some 10 µs a row, beside which reading the body takes little on a fast machine. */
const LONGEST_TIME: Record<Reader, number> = { axios: 1, node: 1.5, simplified: 2 };
const MOST_MEMORY = 2;

type Round = Record<Reader, SizeFound>;

/** Reads the journal once in each way, each in a process of its own, and so with a fresh heap. */
async function measureRound({ short, long }: JournalServer): Promise<Round> {
	const read = async (reader: Reader) => await inOwnProcess<SizeTask, SizeFound>('size.process.ts', { reader, short, long, rows: ROWS });
	return { axios: await read('axios'), node: await read('node'), simplified: await read('simplified') };
}

const inBodies = (bytes: number, size: number): string => `${asNumber(bytes / size)} bodies`;

function row(name: string, reader: Reader, rounds: Round[], size: number): Row {
	const times = rounds.map((round) => round[reader].time / round.axios.time);
	const memory = median(rounds.map((round) => round[reader].memory));
	const extra = median(rounds.map((round) => round[reader].memory - round.axios.memory));
	if (reader === 'axios') return { cells: [name, asRatio(1), inBodies(memory, size), NOTHING, NOTHING], holds: undefined };
	return {
		cells: [name, asRange(times), inBodies(memory, size), inBodies(extra, size), `at most ${asRatio(LONGEST_TIME[reader])} and ${MOST_MEMORY} bodies over axios`],
		holds: isAtMost(median(times), LONGEST_TIME[reader]) && isAtMost(extra / size, MOST_MEMORY),
	};
}

/** What a long journal costs. */
export async function size(): Promise<Section> {
	const server = await startJournalServer();
	const rounds: Round[] = [];
	for (let round = 0; round < ROUNDS; round++) rounds.push(await measureRound(server));
	await server.close();
	const megabytes = Math.round(server.size / 1e6);
	return {
		title: 'Size',
		about:
			`A journal of ${ROWS.toLocaleString('en')} rows with thumbnails of 10 kB (a body of ${megabytes} MB) becomes items, from the request to the end of the execution. ` +
			`Each reading has a fresh process; medians of ${ROUNDS} alternating rounds. Memory is what the process had grown by at its peak, in sizes of the body. Simplify names people and gives times and words, some 10 µs a row.`,
		columns: ['Reader', 'Time over axios', 'Peak memory', 'Over axios', 'Demanded'],
		rows: [
			row('axios and JSON.parse', 'axios', rounds, server.size),
			row('Get Outgoing Statuses, Return All', 'node', rounds, server.size),
			row('Get Outgoing Statuses, Return All, Simplify', 'simplified', rounds, server.size),
		],
	};
}
