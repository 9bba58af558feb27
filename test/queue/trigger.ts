import type { INodeParameters } from 'n8n-workflow';
import { lineUnderTest } from '../host/line';
import { say } from '../host/progress';
import { until } from '../host/until';
import { queueWorkflow, startedBy, textsOf, untilStarted } from '../n8n/queueWorkflow';
import { openStage, publish, type Stage } from '../n8n/stage';
import { incomingText } from '../simulator';
import { type Run, runsOf } from './runs';
import { type QueueWorld, WORKERS } from './world';

const COUNT = 60;
const SECONDS_FOR_ALL = 240;
const SECONDS_TO_END = 120;

/** As in crash.ts: n8n notices after some seconds that a worker is gone, and waits another half a minute. */
const SECONDS_TO_NOTICE = 180;

const LONGEST = 10 * 60_000;

/** n8n from 2.20 on knows a start again. */
const isNew = lineUnderTest === '2.41';

/** A published workflow with the trigger, and the instance whose queue it reads. */
interface Published {
	stage: Stage;
	workflowId: string;
	/** Puts a text that came into the queue. */
	write(text: string): void;
	untilEmpty(seconds?: number): Promise<void>;
	/** How often notifications were removed from the queue. */
	removals(): number;
	close(): Promise<void>;
}

/** Publishes such a workflow. */
async function publishTrigger(world: QueueWorld, name: string, parameters: INodeParameters = {}): Promise<Published> {
	const stage = await openStage(world);
	const { instance, simulator } = stage;
	instance.notifications.length = 0;
	Object.assign(instance.settings, { incomingWebhook: 'yes' });
	const workflowId = await publish(world, queueWorkflow(name, stage.credential, parameters));
	return {
		stage,
		workflowId,
		write: (text) => void simulator.notify(incomingText({ text }), instance.idInstance),
		untilEmpty: async (seconds = SECONDS_TO_END) => void (await until('The empty queue', seconds, async () => (instance.notifications.length === 0 ? true : undefined))),
		removals: () => simulator.requests.filter(({ apiMethod, taken }) => apiMethod === 'deleteNotification' && taken).length,
		close: async () => {
			await world.client.unpublishWorkflow(workflowId);
			await stage.close();
		},
	};
}

/** Does work with a published trigger, and unpublishes it then. */
async function withTrigger(world: QueueWorld, name: string, parameters: INodeParameters, work: (published: Published) => Promise<void>): Promise<void> {
	const published = await publishTrigger(world, name, parameters);
	await work(published).finally(published.close);
}

const idsOf = (runs: Run[]): string[] => runs.map(({ executionId }) => executionId);

/** Waits for a run on a worker beside those that were `before`. */
async function nextRun({ workers }: QueueWorld, before: Run[], seconds = SECONDS_TO_END): Promise<Run> {
	const known = idsOf(before);
	return await until('The run on a worker', seconds, async () => (await runsOf(workers)).find(({ executionId }) => !known.includes(executionId)));
}

/** What a message is to do to the workflow. */
function textFor(number: number): string {
	if (number === 27) return `slow ${number}`;
	if (number % 10 === 3) return `wait ${number}`;
	return `${number % 6 === 0 ? 'fail' : 'message'} ${number}`;
}

/** What each of these messages is to end in. */
const endings: Record<string, string> = { fail: 'error', wait: 'canceled', slow: 'success', message: 'success' };

async function spread(world: QueueWorld, { workflowId, write, untilEmpty, removals }: Published): Promise<void> {
	const before = idsOf(await runsOf(world.workers));
	const texts = Array.from({ length: COUNT }, (_, number) => textFor(number));
	const from = Date.now();
	texts.forEach(write);
	await untilEmpty(SECONDS_FOR_ALL);
	say(`${COUNT} notifications over ${WORKERS} workers: ${((Date.now() - from) / 1000).toFixed(1)} s`);
	const waiting = (await world.client.executions(workflowId)).filter(({ status }) => status === 'waiting');
	for (const { id } of waiting) await world.client.stopExecution(id);
	const started = await untilStarted(world, workflowId, COUNT);
	expect(textsOf(started)).toEqual(texts);
	expect(started.map(({ status }) => status)).toEqual(texts.map((text) => endings[text.split(' ')[0]]));
	const own = (await runsOf(world.workers)).filter(({ executionId }) => !before.includes(executionId));
	expect(idsOf(own).sort()).toEqual(started.map(({ id }) => id).sort());
	expect(new Set(own.map(({ worker }) => worker)).size).toBe(WORKERS);
	expect(removals()).toBe(COUNT);
}

async function killWorker(world: QueueWorld, { workflowId, write, untilEmpty, removals }: Published): Promise<void> {
	const before = await runsOf(world.workers);
	write('slow and long one');
	const cutOff = await nextRun(world, before);
	await world.workers[cutOff.worker].kill();
	const again = await nextRun(world, [...before, cutOff], SECONDS_TO_NOTICE);
	expect([again.isOver, removals()]).toEqual([false, 0]);
	await untilEmpty();
	const started = await startedBy(world, workflowId);
	expect(started.map(({ id, status }) => [id, status])).toEqual([[cutOff.executionId, 'error'], [again.executionId, 'success']]);
	expect(removals()).toBe(1);
}

async function killMain(world: QueueWorld, { workflowId, write, untilEmpty }: Published): Promise<void> {
	const before = await runsOf(world.workers);
	write('slow and long two');
	await nextRun(world, before);
	await world.n8n.kill();
	Object.assign(world, await world.startMain());
	write('after it');
	await untilEmpty();
	const texts = isNew ? ['slow and long two', 'after it'] : ['slow and long two', 'slow and long two', 'after it'];
	const started = await untilStarted(world, workflowId, texts.length);
	expect(started.map(({ status, item }) => [status, item?.text])).toEqual(texts.map((text) => ['success', text]));
	expect((await runsOf(world.workers)).length).toBe(before.length + texts.length);
}

/** The trigger reads in the main process, while all workers run what it starts. */
export function describeSpread(theWorld: () => QueueWorld): void {
	test(`the trigger starts ${COUNT} executions over the workers, each once and in order, whatever becomes of them`, async () => {
		await withTrigger(theWorld(), 'mixed', {}, async (published) => await spread(theWorld(), published));
	}, LONGEST);
}

/** What the trigger makes of processes that are killed. */
export function describeKills(theWorld: () => QueueWorld): void {
	test('a notification whose worker is killed is tried again, and leaves the queue after an execution that has finished well', async () => {
		const parameters = { deleteFromQueueWhen: 'executionFinishesSuccessfully' };
		await withTrigger(theWorld(), 'worker killed', parameters, async (published) => await killWorker(theWorld(), published));
	}, LONGEST);

	test(`a main process that is killed starts what a worker runs ${isNew ? 'no second time' : 'a second time, which this n8n cannot help'}`, async () => {
		await withTrigger(theWorld(), 'main killed', {}, async (published) => await killMain(theWorld(), published));
	}, LONGEST);
}
