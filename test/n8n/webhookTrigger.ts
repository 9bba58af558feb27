/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../host/until';
import type { World } from '../host/world';
import { incomingText } from '../simulator';
import { END, queueWorkflow, startedBy, textsOf, TRIGGER, untilStarted } from './queueWorkflow';
import { openStage, publish, type Stage } from './stage';
import { triggerWorkflow } from './trigger';
import { type Bench, openBench, pathOf, PUBLIC, webhookTriggerWorkflow } from './webhookBench';

/** How long the node waits before it gives the settings back. Milliseconds. */
const GIVING_BACK = 10_000;

const AFTER_GIVING_BACK = GIVING_BACK + 2000;

const FOREIGN = 'https://hooks.example.com/secret/path';

/** The GREEN-API Webhook Trigger in a real n8n: what publishing writes, what a call starts, and what is given back. */
export function describeWebhookTrigger(theWorld: () => World): void {
	/** What n8n says when a workflow with the trigger is to be published. */
	const refusalOf = async (name: string, { credential }: Stage, parameters = {}): Promise<string> =>
		await theWorld()
			.client.publishWorkflow(webhookTriggerWorkflow(name, credential, parameters))
			.then(async ({ id }) => await theWorld().client.settled(id))
			.then(() => '', (error: Error) => error.message);

	describe('the GREEN-API Webhook Trigger, published', () => {
		let bench: Bench;
		beforeAll(async () => {
			bench = await openBench(theWorld, 'usual');
			await bench.publish();
		});
		afterAll(async () => await bench.close());

		const started = async (count: number) => await untilStarted(theWorld(), bench.workflowId, count);

		test('has registered its public address and a secret of its own, in one request', () => {
			expect(bench.writes().map(({ body }) => body)).toEqual([{ webhookUrl: PUBLIC + pathOf('usual'), webhookUrlToken: expect.stringMatching(/^[\da-f]{64}$/) }]);
		});

		test('starts one execution for each notification, in their order where they do not come all at once, with the simplified item', async () => {
			const texts = Array.from({ length: 5 }, (_, number) => `Message ${number}`);
			for (const [index, text] of texts.entries()) {
				bench.write(text);
				await started(index + 1);
			}
			const all = await started(texts.length);
			expect(textsOf(all)).toEqual(texts);
			const many = Array.from({ length: 20 }, (_, number) => `One of many ${number + 10}`);
			many.forEach(bench.write);
			await bench.untilEmpty();
			expect(textsOf(await started(texts.length + many.length)).sort()).toEqual([...texts, ...many].sort());
			expect(bench.stage.simulator.pushes.map(({ status }) => status)).toEqual([...texts, ...many].map(() => 200));
			expect(all[0].item).toMatchObject({ event: 'messageReceived', chatId: expect.stringMatching(/@c\.us$/), time: expect.stringMatching(/\+05:00$/) });
		});

		test('answers what starts a workflow before that has ended, and what repeats itself and what is left out', async () => {
			const { stage: { simulator, instance } } = bench;
			const before = (await startedBy(theWorld(), bench.workflowId)).length;
			const from = simulator.pushes.length;
			const twice = incomingText({ text: 'twice and slow' });
			const bodies = [twice, { typeWebhook: 'stateInstanceChanged', stateInstance: 'authorized' }, twice, { typeWebhook: 'never heard of' }, null, 'a text', [], incomingText({ text: 'last' })];
			for (const body of bodies) simulator.notify(body, instance.idInstance);
			await bench.untilEmpty();
			const all = (await started(before + 2)).slice(before);
			expect(textsOf(all).sort()).toEqual(['last', 'twice and slow']);
			const own = simulator.pushes.slice(from);
			expect(own.map(({ status }) => status)).toEqual(bodies.map(() => 200));
			const ends = all.filter(({ item }) => item?.text === 'twice and slow').map(({ execution }) => execution.data.resultData.runData[END][0].startTime);
			expect(own[0].at + own[0].milliseconds).toBeLessThan(ends[0]);
		});

		test('is published anew without a request where nothing has changed, and keeps its address where something has', async () => {
			const before = (await startedBy(theWorld(), bench.workflowId)).length;
			await bench.publish();
			await bench.republish({ options: { caption: 'x' } });
			await pause(AFTER_GIVING_BACK);
			expect(bench.writes()).toHaveLength(1);
			bench.write('after all');
			expect(textsOf(await started(before + 1))).toContain('after all');
		});

		test('says in words what to do instead of listening for a test event, and writes nothing', async () => {
			const { stage } = bench;
			const { id } = await theWorld().client.addWorkflow(webhookTriggerWorkflow('to test', stage.credential));
			await expect(theWorld().client.runWorkflow(id, TRIGGER)).rejects.toThrow(/GREEN-API sends notifications to a published workflow only/);
			expect(bench.writes()).toHaveLength(1);
		});

		test('does not disturb a queue reader of another instance and a status trigger of the same one, nor they it', async () => {
			const other = await openStage(theWorld());
			other.instance.notifications.length = 0;
			Object.assign(other.instance.settings, { incomingWebhook: 'yes' });
			const readerId = await publish(theWorld(), queueWorkflow('reader beside', other.credential));
			const statusId = await publish(theWorld(), triggerWorkflow('statuses beside', bench.stage.credential, ['newOutgoingStatus']));
			const before = (await startedBy(theWorld(), bench.workflowId)).length;
			await until('The first poll', 60, async () => bench.stage.simulator.requests.some(({ apiMethod }) => apiMethod === 'getOutgoingStatuses') || undefined);
			other.simulator.notify(incomingText({ text: 'for the reader' }), other.instance.idInstance);
			bench.write('for the webhook');
			bench.stage.simulator.addStatus({}, bench.stage.instance.idInstance);
			expect(textsOf(await untilStarted(theWorld(), readerId, 1))).toEqual(['for the reader']);
			expect(textsOf(await started(before + 1)).slice(before)).toEqual(['for the webhook']);
			await until('The status', 90, async () => ((await theWorld().client.executions(statusId)).length > 0 ? true : undefined));
			for (const id of [readerId, statusId]) await theWorld().client.unpublishWorkflow(id);
			expect(bench.writes()).toHaveLength(1);
			await other.close();
		});

		test('gives back what it has found some seconds after it is unpublished, and takes it again with the same secret', async () => {
			const [{ body: first }] = bench.writes();
			const from = Date.now();
			await bench.unpublish();
			await until('The giving back', 60, async () => (bench.writes().length === 2 ? true : undefined));
			expect(bench.writes()[1].at - from).toBeGreaterThan(GIVING_BACK - 100);
			expect(bench.writes()[1].body).toEqual({ webhookUrl: '', webhookUrlToken: '' });
			await bench.publish();
			expect(bench.writes()[2].body).toEqual(first);
		});
	});

	describe('the GREEN-API Webhook Trigger, on an instance where something waits', () => {
		test('gets it, though it comes before n8n has stored the secret', async () => {
			const bench = await openBench(theWorld, 'waiting');
			bench.write('was there already');
			await bench.publish();
			await bench.untilEmpty();
			expect(textsOf(await untilStarted(theWorld(), bench.workflowId, 1))).toEqual(['was there already']);
			// A GREEN-API as quick as this one may be refused once before.
			expect(bench.stage.simulator.pushes.at(-1)?.status).toBe(200);
			await bench.close();
		});
	});

	describe('the GREEN-API Webhook Trigger, on an instance with another address', () => {
		let stage: Stage;
		beforeAll(async () => {
			stage = await openStage(theWorld());
			Object.assign(stage.instance.settings, { incomingWebhook: 'yes', webhookUrl: FOREIGN, webhookUrlToken: 'theirs' });
		});
		afterAll(async () => await stage.close());

		test('is refused, in words that show no more of the address than its host', async () => {
			const refusal = await refusalOf('foreign', stage);
			expect(refusal).toMatch(/sends its notifications to a webhook at hooks\.example\.com already/);
			expect(refusal).not.toContain('secret');
			expect(stage.instance.settings.webhookUrl).toBe(FOREIGN);
		});

		test('takes its place where that is allowed, and gives it back', async () => {
			expect(await refusalOf('allowed', stage, { options: { replaceWebhookAddress: true } })).toBe('');
			expect(stage.instance.settings.webhookUrl).toBe(PUBLIC + pathOf('allowed'));
			const { id } = await theWorld().client.addWorkflow(webhookTriggerWorkflow('allowed', stage.credential));
			await theWorld().client.unpublishWorkflow(id);
			await until('The giving back', 60, async () => (stage.instance.settings.webhookUrl === FOREIGN ? true : undefined));
			expect(stage.instance.settings.webhookUrlToken).toBe('theirs');
		});
	});

	describe('the GREEN-API Webhook Trigger, on an instance whose queue is read', () => {
		test('is refused, in words that name the workflow that reads it', async () => {
			const stage = await openStage(theWorld());
			Object.assign(stage.instance.settings, { incomingWebhook: 'yes' });
			const readerId = await publish(theWorld(), queueWorkflow('reader of it', stage.credential));
			await until('The reader', 60, async () => stage.simulator.requests.some(({ apiMethod }) => apiMethod === 'receiveNotification') || undefined);
			expect(await refusalOf('beside a reader', stage)).toMatch(/The workflow "reader of it" reads this instance's queue with its GREEN-API Trigger/);
			expect(stage.instance.settings.webhookUrl).toBe('');
			await theWorld().client.unpublishWorkflow(readerId);
			await stage.close();
		});
	});
}
