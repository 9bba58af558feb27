import { methods } from '../../nodes/shared/api/methods';
import type { Execution } from '../host/clientTypes';
import { say } from '../host/progress';
import { callWebhook, webhookWorkflow } from '../host/webhook';
import { PUBLIC } from '../n8n/webhookBench';
import { arrivalsOf, awaitEnds, callFor, requestsOf, SEND, type Shape } from './batch';
import { type Crash, crashAWorker, SOON_NOTICED } from './crash';
import { type Figures, measure } from './figures';
import { questionsOver } from './questions';
import { runsOf } from './runs';
import { describeKills, describeSpread } from './trigger';
import { describeWebhookProcess } from './webhooks';
import { startQueueWorld, type QueueWorld, WORKERS } from './world';

const INSTALLATION_AND_START = 45 * 60_000;
const A_BATCH = 15 * 60_000;

/** How much of the allowance is to be used, and how often a busy machine may try. */
const LEAST_USED = 0.9;
const MOST_ROUNDS = 3;

/** Of how many statuses the use of the allowance can be told: those of ten seconds. */
const ENOUGH = 10 * methods.sendTextStatus.perSecond;
const SECONDS_TO_NOTICE = 240;

let world: QueueWorld;

beforeAll(async () => {
	world = await startQueueWorld({ ...SOON_NOTICED, WEBHOOK_URL: `${PUBLIC}/` });
}, INSTALLATION_AND_START);

afterAll(async () => await world?.close());

/** A minute's allowance each, so that its start and its end do not count for much. */
const shapes: Shape[] = [
	{ executions: 300, items: 1 },
	{ executions: 30, items: 10 },
	{ executions: 3, items: 100 },
];

describe.each(shapes)('$executions executions of $items statuses over three workers of one instance', ({ executions, items }) => {
	const rounds: Figures[] = [];
	const isUsed = ({ counted, utilisation }: Figures): boolean => counted >= ENOUGH && utilisation >= LEAST_USED;

	beforeAll(async () => {
		while (rounds.length < MOST_ROUNDS && !rounds.some(isUsed)) {
			const figures = await measure(world, `spread-${executions}x${items}-${rounds.length + 1}`, { executions, items });
			const { utilisation, refused, counted } = figures;
			say(`${executions} × ${items}: ${(utilisation * 100).toFixed(1)} % of the allowance used, seen from ${counted} statuses; ${refused} requests refused`);
			rounds.push(figures);
		}
	}, MOST_ROUNDS * A_BATCH);

	test('every worker takes part', () => {
		for (const { spread } of rounds) {
			expect(spread).toHaveLength(WORKERS);
			expect(Math.min(...spread)).toBeGreaterThan(0);
			expect(spread.reduce((sum, count) => sum + count, 0)).toBe(executions);
		}
	});

	test('every status arrives, none of them twice, and n8n reports success', () => {
		const well = expect.objectContaining({ statuses: { success: executions }, arrived: executions * items, doubled: 0 });
		expect(rounds).toEqual(rounds.map(() => well));
	});

	test('at least 90 % of the allowance is used where the machine has the time, and never more than all of it', () => {
		expect({ rounds, isUsed: rounds.some(isUsed) }).toEqual({ rounds, isUsed: true });
		for (const { utilisation } of rounds) expect(utilisation).toBeLessThanOrEqual(1.01);
	});
});

describeSpread(() => world);

describeWebhookProcess(() => world);

const questions = questionsOver(() => world);

questions.describeAsking();

describe('a worker that is killed while it posts', () => {
	let crash: Crash;
	let cutOff: Execution[];
	let others: Execution[];

	const endOf = async ({ executionId }: { executionId: string }) => await world.client.finishedExecution(executionId, SECONDS_TO_NOTICE);
	const arrivals = () => crash.batch.messages.map((messages) => arrivalsOf(world, crash.batch, messages));
	const isWhole = (times: number[]) => times.every((time) => time > 0);

	beforeAll(async () => {
		crash = await crashAWorker(world, 'crash');
		others = await Promise.all(crash.others.map(endOf));
		cutOff = await Promise.all(crash.cutOff.map(endOf));
	}, A_BATCH);

	test('n8n shows its executions as failed, and those of the other workers as done', () => {
		expect(cutOff.length).toBeGreaterThan(0);
		for (const { status, data } of cutOff) {
			expect(status).toBe('error');
			expect(data.resultData.error?.message).toMatch(/failed to be processed too many times/);
		}
		expect(others.map(({ status }) => status)).toEqual(others.map(() => 'success'));
	});

	test('no other worker runs them again', async () => {
		const runs = await runsOf(world.workers);
		for (const { executionId, worker } of crash.cutOff) expect(runs.filter((run) => run.executionId === executionId)).toEqual([{ executionId, worker, isOver: false }]);
	});

	test('what n8n reports as done and what the failed ones had posted is what GREEN-API received, nothing twice', () => {
		const reported = others.flatMap(({ data }) => data.resultData.runData[SEND.name].flatMap((run) => run.data?.main[0] ?? []));
		const fromDone = arrivals().filter(isWhole).flat();
		const fromFailed = arrivals().filter((times) => !isWhole(times));
		expect(reported.filter(({ json }) => typeof json.idMessage !== 'string')).toEqual([]);
		expect(new Set(reported.map(({ json }) => json.idMessage)).size).toBe(reported.length);
		expect(fromDone).toHaveLength(reported.length);
		expect(fromFailed).toHaveLength(cutOff.length);
		expect(Math.max(...arrivals().flat())).toBe(1);
		// In order, and nothing after the cut.
		for (const times of fromFailed) expect(times).toEqual([...times].sort((a, b) => b - a));
		const sum = reported.length + fromFailed.flat().filter(Boolean).length;
		expect(requestsOf(world, crash.batch).filter(({ taken }) => taken)).toHaveLength(sum);
	});

	test('n8n\'s Retry posts nothing: n8n has kept nothing that it could repeat', async () => {
		const before = arrivals();
		const retried = await world.client.finishedExecution(await world.client.retryExecution(crash.cutOff[0].executionId));
		expect(retried.status).toBe('error');
		expect(arrivals()).toEqual(before);
	});

	test('what Get Outgoing Statuses does not list can be called for again, and then each status is there once', async () => {
		const list = { name: 'Get Outgoing Statuses', type: 'n8n-nodes-green-api.getOutgoingStatuses', parameters: { returnAll: true } };
		await world.client.publishWorkflow(webhookWorkflow('posted', world.credential, list));
		const { data } = await callWebhook(world.n8n.url, 'posted', [{}]);
		const posted = (data as Array<{ text: string }>).map(({ text }) => text);
		const missing = crash.batch.messages.map((messages) => messages.filter((message) => !posted.includes(message))).filter(({ length }) => length > 0);
		expect(missing).toHaveLength(cutOff.length);
		const ended = (await runsOf(world.workers)).filter(({ isOver }) => isOver).length;
		await callFor(world, crash.batch.name, missing);
		await awaitEnds(world, ended + missing.length, SECONDS_TO_NOTICE);
		expect(arrivals().flat()).toEqual(crash.batch.messages.flat().map(() => 1));
	}, A_BATCH);
});

// The last one: the main process that it starts is another.
describeKills(() => world);

questions.describeAnswering();
