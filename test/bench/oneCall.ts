import { getStatusStatistic } from '../../nodes/GetStatusStatistic/getStatusStatistic';
import { type Fault, startSimulator } from '../simulator';
import type { Call, OneCallFound, OneCallTask } from './oneCall.process';
import { inOwnProcess } from './process';
import { asRange, asRatio, isAtMost, NOTHING, type Row, type Section } from './report';
import { median } from './statistics';

const WARM_UP = 150;
const ROUNDS = 600;
const HIGHEST_RATIO = 1;

/** Message IDs as they stand in the form. */
const forms = { 'a fixed ID': 'A', "the item's ID": '={{ $json.idMessage }}' };

async function measureForm(n8nFolder: string, idMessage: string): Promise<OneCallFound> {
	const simulator = await startSimulator({ limits: false });
	const credentials = Array.from({ length: WARM_UP + ROUNDS }, () => simulator.addInstance());
	const answer: Fault = { status: 200, body: getStatusStatistic.example.answer as object[] };
	const answers = credentials.flatMap(() => [answer, answer]);
	simulator.answerNext('getStatusStatistic', ...answers);
	const found = await inOwnProcess<OneCallTask, OneCallFound>('oneCall.process.ts', { n8nFolder, idMessage, credentials });
	await simulator.close();
	return { ...found, rounds: found.rounds.slice(WARM_UP) };
}

/** Demanded is what the user waits for, which is the whole execution. */
function row(call: string, part: keyof Call, { rounds }: OneCallFound): Row {
	const ratios = rounds.map(({ own, httpRequest }) => own[part] / httpRequest[part]);
	const [name, range] = [`Get Status Statistic with ${call}`, asRange(ratios)];
	if (part === 'node') return { cells: [name, 'the node in it', range, NOTHING], holds: undefined };
	return { cells: [name, 'the execution', range, `at most ${asRatio(HIGHEST_RATIO)}`], holds: isAtMost(median(ratios), HIGHEST_RATIO) };
}

/** What a call costs beside the same call through n8n's HTTP Request node, of the n8n in that folder. */
export async function oneCall(n8nFolder: string): Promise<Section> {
	const rows: Row[] = [];
	let compared = '';
	for (const [call, idMessage] of Object.entries(forms)) {
		const found = await measureForm(n8nFolder, idMessage);
		compared = found.version;
		rows.push(row(call, 'execution', found), row(call, 'node', found));
	}
	return {
		title: 'One call',
		about:
			`One item through Get Status Statistic, over the same call through n8n's HTTP Request node (n8n-nodes-base ${compared}) with the same credential in the same engine. ` +
			`Medians of ${ROUNDS} alternating rounds after ${WARM_UP} to warm up; each round asks another instance, so that no call has to wait for its turn.`,
		columns: ['Call', 'Measured', 'Time over HTTP Request', 'Demanded'],
		rows,
	};
}
