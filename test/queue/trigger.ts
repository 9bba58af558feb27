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
const SECONDS_TO_END = 120;

/** As in crash.ts: n8n notices after some seconds that a worker is gone, and waits another half a minute. */
const SECONDS_TO_NOTICE = 180;

const LONGEST = 5 * 60_000;

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

const idsOf = (runs: Run[]): string[] => runs.map(({ executionId }) => executionId);

/** Waits for a run on a worker beside those that were `before`. */
async function nextRun({ workers }: QueueWorld, before: Run[]): Promise<Run> {
	const known = idsOf(before);
	return await until('The run on a worker', SECONDS_TO_END, async () => (await runsOf(workers)).find(({ executionId }) => !known.includes(executionId)));
}

/** What a message is to do to the workflow. */
function textFor(number: number): string {
	if (number % 20 === 7) return `slow ${number}`;
	if (number % 10 === 3) return `wait ${number}`;
	return `${number % 6 === 0 ? 'fail' : 'message'} ${number}`;
}

/** The trigger reads in the main process, while all workers run what it starts. */
export function describeSpread(theWorld: () => QueueWorld): void {
	test(`the trigger starts ${COUNT} executions over the workers, each once and in order, whatever becomes of them`, async () => {
		const world = theWorld();
		const before = await runsOf(world.workers);
		const published = await publishTrigger(world, 'mixed');
		const texts = Array.from({ length: COUNT }, (_, number) => textFor(number));
		const from = Date.now();
		texts.forEach(published.write);
		await published.untilEmpty();
		say(`${COUNT} notifications over ${WORKERS} workers: ${((Date.now() - from) / 1000).toFixed(1)} s`);
		const waiting = (await world.client.executions(published.workflowId)).filter(({ status }) => status === 'waiting');
		expect(waiting).toHaveLength(texts.filter((text) => text.startsWith('wait')).length);
		for (const { id } of waiting) await world.client.stopExecution(id);
		const started = await untilStarted(world, published.workflowId, COUNT);
		expect(textsOf(started)).toEqual(texts);
		const endings = { fail: 'error', wait: 'canceled', slow: 'success', message: 'success' };
		expect(started.map(({ status }) => status)).toEqual(texts.map((text) => endings[text.split(' ')[0] as keyof typeof endings]));
		const own = (await runsOf(world.workers)).filter(({ executionId }) => !idsOf(before).includes(executionId));
		expect(idsOf(own).sort()).toEqual(started.map(({ id }) => id).sort());
		expect(new Set(own.map(({ worker }) => worker)).size).toBe(WORKERS);
		expect(published.removals()).toBe(COUNT);
		await published.close();
	}, LONGEST);
}

/** What the trigger makes of processes that are killed. */
export function describeKills(theWorld: () => QueueWorld): void {
	test('a notification whose worker is killed is tried again, and leaves the queue after an execution that has finished well', async () => {
		const world = theWorld();
		const before = await runsOf(world.workers);
		const published = await publishTrigger(world, 'worker killed', { deleteFromQueueWhen: 'executionFinishesSuccessfully' });
		published.write('slow one');
		const cutOff = await nextRun(world, before);
		await world.workers[cutOff.worker].kill();
		const again = await until('The second try', SECONDS_TO_NOTICE, async () => (await runsOf(world.workers)).find(({ executionId }) => Number(executionId) > Number(cutOff.executionId)));
		expect([again.isOver, published.removals()]).toEqual([false, 0]);
		await published.untilEmpty();
		const started = await startedBy(world, published.workflowId);
		expect(started.map(({ id, status }) => [id, status])).toEqual([[cutOff.executionId, 'error'], [again.executionId, 'success']]);
		expect(published.removals()).toBe(1);
		await published.close();
	}, LONGEST);

	test(`a main process that is killed starts what a worker runs ${isNew ? 'no second time' : 'a second time, which this n8n cannot help'}`, async () => {
		const world = theWorld();
		const before = await runsOf(world.workers);
		const published = await publishTrigger(world, 'main killed');
		published.write('slow two');
		await nextRun(world, before);
		await world.n8n.kill();
		Object.assign(world, await world.startMain());
		published.write('after it');
		await published.untilEmpty();
		const texts = isNew ? ['slow two', 'after it'] : ['slow two', 'slow two', 'after it'];
		const started = await untilStarted(world, published.workflowId, texts.length);
		expect(started.map(({ status, item }) => [status, item?.text])).toEqual(texts.map((text) => ['success', text]));
		expect((await runsOf(world.workers)).length).toBe(before.length + texts.length);
		await published.close();
	}, LONGEST);
}
