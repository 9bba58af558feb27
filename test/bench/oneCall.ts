import { startSimulator } from '../simulator';
import { httpRequestOf } from './httpRequest';
import type { OneCallTask, Round as EngineRound } from './oneCall.process';
import { inOwnProcess } from './process';
import { asNumber, asRange, asRatio, isAtMost, NOTHING, type Row, type Section } from './report';
import { median } from './statistics';
import type { Round as WebhookRound, WebhookCallTask } from './webhookCall.process';

const MEASUREMENTS = 3;
const HIGHEST_RATIO = 1.15;

/** Rounds of calls by webhook, in each measurement. */
const byWebhook = { warmUp: 30, rounds: 30 };

/** Rounds in the engine alone. */
const inEngine = { warmUp: 150, rounds: 600 };

/** How many times as long Send Status takes from a webhook to the answer in a real n8n, by medians of alternating rounds. */
async function measureByWebhook(typeVersion: number): Promise<number> {
	const rounds = await inOwnProcess<WebhookCallTask, WebhookRound[]>('webhookCall.process.ts', { ...byWebhook, typeVersion });
	return median(rounds.map(({ own }) => own)) / median(rounds.map(({ httpRequest }) => httpRequest));
}

async function measureInEngine(n8nFolder: string): Promise<EngineRound[]> {
	const simulator = await startSimulator({ limits: false });
	const credentials = Array.from({ length: inEngine.warmUp + inEngine.rounds }, () => simulator.addInstance());
	const rounds = await inOwnProcess<OneCallTask, EngineRound[]>('oneCall.process.ts', { n8nFolder, credentials });
	await simulator.close();
	return rounds.slice(inEngine.warmUp);
}

/** Demanded is what the user waits for. */
function webhookRow(ratios: number[]): Row {
	const found = `${asRatio(median(ratios))} (${ratios.map(asNumber).join(', ')})`;
	const cells = ['Send Status', 'from a webhook to the answer', found, `at most ${asRatio(HIGHEST_RATIO)}`];
	return { cells, holds: isAtMost(median(ratios), HIGHEST_RATIO) };
}

function engineRow(name: string, way: 'own' | 'plain', rounds: EngineRound[]): Row {
	const ratios = rounds.map((round) => round[way] / round.httpRequest);
	return { cells: [name, 'in the engine alone', asRange(ratios), NOTHING], holds: undefined };
}

/** Why the demand is not 1.00: how n8n 2.41 runs a node whose requests are declared. */
const WHY_NOT_LESS = [
	"It cannot be 1.00, by n8n's own work. In a node whose requests are declared, n8n 2.41 evaluates the base URL twice for each item,",
	'for the request and again for its check of the domains that a credential allows; an expression in the form twice in the same way,',
	'and a third time when the node reads it. That makes five evaluations for a text that comes from the item, each in the virtual',
	'machine that n8n has for expressions, where the HTTP Request node needs one. Both read the credential three times, and most of the time goes to what both need',
	"as well: n8n's database, the virtual machine, the webhook. Without the base URL, a credential that names other domains would not work",
	'in these nodes. The plain node declares the same request and leaves all to n8n, which then evaluates its expression a fourth time.',
].join(' ');

/** What a call costs beside the same call through n8n's HTTP Request node, in the n8n that is installed in that folder. */
export async function oneCall(n8nFolder: string): Promise<Section> {
	const { typeVersion, version } = httpRequestOf(n8nFolder);
	const ratios: number[] = [];
	while (ratios.length < MEASUREMENTS) ratios.push(await measureByWebhook(typeVersion));
	const rounds = await measureInEngine(n8nFolder);
	return {
		title: 'One call',
		about: [
			`One text status, over the same request by n8n's HTTP Request node (n8n-nodes-base ${version}) with the same credential.`,
			`From a webhook to the answer in a real n8n: the median of ${MEASUREMENTS} measurements, which stand in brackets, each in a fresh n8n, by the medians of`,
			`${byWebhook.rounds} alternating rounds after ${byWebhook.warmUp} to warm up.`,
			`In the engine alone, without database and webhook, by ${inEngine.rounds} rounds after ${inEngine.warmUp}, each for another instance,`,
			`so that no call has to wait for its turn. ${WHY_NOT_LESS}`,
		].join(' '),
		columns: ['Call', 'Measured', 'Time over HTTP Request', 'Demanded'],
		rows: [webhookRow(ratios), engineRow('Send Status', 'own', rounds), engineRow('Plain node, without the journey', 'plain', rounds)],
	};
}
