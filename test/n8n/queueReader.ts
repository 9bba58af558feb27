import type { INodeParameters } from 'n8n-workflow';
import { lineUnderTest } from '../host/line';
import { until } from '../host/until';
import type { World } from '../host/world';
import { incomingText } from '../simulator';
import { filesWith } from './files';
import { queueWorkflow, SLOW, startedBy, textsOf, TRIGGER, untilStarted } from './queueWorkflow';
import { openStage, outputOf, publish, type Stage } from './stage';
import { startAgain, WITH_RESTART } from './killable';

/** n8n from 2.20 on knows a start again, and from 2.9 on a trigger can record a failure. */
const isNew = lineUnderTest === '2.41';

/** The GREEN-API Trigger in a real n8n: what starts a workflow, how often, and what is left in the queue. */
export function describeQueueReader(theWorld: () => World, settings: Record<string, string>): void {
	describe('the GREEN-API Trigger', () => {
		const tokens: string[] = [];
		let stage: Stage;
		let workflowId: string;

		const waiting = (): number => stage.instance.notifications.length;
		const write = (text: string): number => stage.simulator.notify(incomingText({ text }), stage.instance.idInstance);
		const asked = (apiMethod: string): number => stage.simulator.requests.filter((request) => request.apiMethod === apiMethod).length;
		const untilEmpty = async (): Promise<boolean> => await until('The empty queue', 60, async () => (waiting() === 0 ? true : undefined));
		/** n8n 2.41 publishes and unpublishes after it has said so. */
		const untilHeard = async (listeners: number): Promise<boolean> =>
			await until(`The wait of ${listeners} requests`, 60, async () => (stage.instance.bell.listeners === listeners ? true : undefined));
		const untilHandedOut = async (): Promise<boolean> =>
			await until('The handing out', 60, async () => (stage.instance.notifications[0]?.handedOut ? true : undefined));

		const open = async (name: string, parameters: INodeParameters = {}): Promise<void> => {
			stage = await openStage(theWorld());
			tokens.push(stage.instance.apiTokenInstance);
			stage.instance.notifications.length = 0;
			Object.assign(stage.instance.settings, { incomingWebhook: 'yes' });
			workflowId = await publish(theWorld(), queueWorkflow(name, stage.credential, parameters));
		};
		const close = async (): Promise<void> => {
			await theWorld().client.unpublishWorkflow(workflowId);
			await stage.close();
		};

		describe('with its usual form', () => {
			beforeAll(async () => await open('usual'));
			afterAll(close);

			test('starts one execution for each notification, in their order, with the simplified item, and empties the queue', async () => {
				const texts = Array.from({ length: 10 }, (_, number) => `Message ${number}`);
				texts.forEach(write);
				const started = await untilStarted(theWorld(), workflowId, texts.length);
				await untilEmpty();
				expect(textsOf(started)).toEqual(texts);
				expect(started[0].item).toMatchObject({ event: 'messageReceived', chatId: expect.stringMatching(/@c\.us$/), time: expect.stringMatching(/\+05:00$/) });
			});

			test('starts as soon as a notification comes, and not when the long poll is over', async () => {
				const before = (await startedBy(theWorld(), workflowId)).length;
				await untilHeard(1);
				const at = Date.now();
				write('quick');
				await untilEmpty();
				const [{ execution }] = (await untilStarted(theWorld(), workflowId, before + 1)).slice(-1);
				const { startTime } = execution.data.resultData.runData[TRIGGER][0];
				// A long poll takes half a minute; a busy machine may take seconds for an execution.
				expect(startTime - at).toBeLessThan(20_000);
			});

			test('goes on to the reply while an execution waits, and after one that has failed', async () => {
				const before = (await startedBy(theWorld(), workflowId)).length;
				['wait for me', 'fail', 'the reply'].forEach(write);
				const started = await untilStarted(theWorld(), workflowId, before + 2);
				await untilEmpty();
				expect(started.slice(-2).map(({ status, item }) => [status, item?.text])).toEqual([['error', 'fail'], ['success', 'the reply']]);
			});

			test('hands what is at work over when the workflow is published anew: it is started once', async () => {
				const before = (await startedBy(theWorld(), workflowId)).length;
				write('slow one');
				await untilHandedOut();
				await theWorld().client.republishWorkflow(workflowId, queueWorkflow('usual', stage.credential, { options: { tries: 2 } }));
				write('after it');
				const started = await untilStarted(theWorld(), workflowId, before + 2, 60 + SLOW);
				await untilEmpty();
				expect(textsOf(started).slice(before - 1)).toEqual(expect.arrayContaining(['slow one', 'after it']));
				expect(textsOf(started).filter((text) => text === 'slow one')).toHaveLength(1);
			});

			test('is refused a second reader, in words that name the first one', async () => {
				const second = queueWorkflow('second', stage.credential);
				const { id } = await theWorld().client.addWorkflow(second);
				const refusal = await theWorld().client.publishWorkflow(second).then(() => '', (error: Error) => error.message);
				// n8n 2.41 says that it is published, tries five times within 15 seconds, and gives up.
				if (!isNew) expect(refusal).toMatch(/The workflow "usual" reads this instance's queue already/);
				write('for the first');
				await untilEmpty();
				expect(textsOf(await startedBy(theWorld(), workflowId))).toContain('for the first');
				expect(textsOf(await startedBy(theWorld(), id))).toEqual([]);
				await theWorld().client.unpublishWorkflow(id);
			});

			test('shows the waiting notification when the editor fetches a test event, and leaves it in the queue', async () => {
				await theWorld().client.unpublishWorkflow(workflowId);
				await untilHeard(0);
				write('a test');
				const { id } = await theWorld().client.addWorkflow(queueWorkflow('test event', stage.credential));
				const execution = await theWorld().client.runWorkflow(id, TRIGGER);
				expect(outputOf(execution, TRIGGER).map(({ json }) => json.text)).toEqual(['a test']);
				expect(waiting()).toBe(1);
			});

			test('says how to make a test event while there is none', async () => {
				stage.instance.notifications.length = 0;
				const { id } = await theWorld().client.addWorkflow(queueWorkflow('no test event', stage.credential));
				const { resultData } = (await theWorld().client.runWorkflow(id, TRIGGER)).data;
				expect(resultData.error).toMatchObject({ message: 'No notification waits in the queue', description: expect.stringMatching(/Make one, such as a message/) });
			});
		});

		describe('with Execution Finishes Successfully', () => {
			beforeAll(async () => await open('successfully', { deleteFromQueueWhen: 'executionFinishesSuccessfully', options: { tries: 2 } }));
			afterAll(close);

			test('starts what fails again, gives it up after its tries, says so, and goes on', async () => {
				['fail please', 'next'].forEach(write);
				const count = isNew ? 4 : 3;
				const started = await untilStarted(theWorld(), workflowId, count);
				await untilEmpty();
				expect(textsOf(started)).toEqual(['fail please', 'fail please', 'next']);
				if (isNew) expect(started[2].execution.data.resultData.error?.message).toBe('The trigger has given a notification up after 2 tries');
			});
		});

		describe('while GREEN-API hands out nothing', () => {
			afterAll(close);

			test('is published all the same, says why, and goes on by itself', async () => {
				stage = await openStage(theWorld());
				tokens.push(stage.instance.apiTokenInstance);
				stage.instance.notifications.length = 0;
				Object.assign(stage.instance.settings, { incomingWebhook: 'yes', webhookUrl: 'https://hooks.example.com/secret/path' });
				workflowId = await publish(theWorld(), queueWorkflow('elsewhere', stage.credential));
				await until('The look at the settings', 60, async () => (asked('receiveNotification') > 0 && asked('getSettings') > 0 ? true : undefined));
				if (isNew) {
					const [{ execution }] = await untilStarted(theWorld(), workflowId, 1);
					expect(execution.data.resultData.error?.message).toBe('The instance sends its notifications to a webhook at hooks.example.com, so its queue cannot be read');
				}
				Object.assign(stage.instance.settings, { webhookUrl: '' });
				write('at last');
				await until('The end of the wait', 90, async () => (waiting() === 0 ? true : undefined));
				await until('The execution', 60, async () => (textsOf(await startedBy(theWorld(), workflowId)).includes('at last') ? true : undefined));
			});

			test('ends the request that waits when the workflow is unpublished, and asks no more', async () => {
				await untilHeard(1);
				await theWorld().client.unpublishWorkflow(workflowId);
				await untilHeard(0);
				write('too late');
				expect(waiting()).toBe(1);
				await publish(theWorld(), queueWorkflow('elsewhere', stage.credential));
				await untilEmpty();
			});
		});

		describe('when n8n is killed', () => {
			beforeAll(async () => await open('killed'));
			afterAll(async () => await stage.close());

			test(`starts the notification at work ${isNew ? 'no second time, since n8n knows the start' : 'a second time, which this n8n cannot help'}`, async () => {
				write('slow, long work');
				await untilHandedOut();
				// The execution is stored a moment after it was handed out.
				await until('The running execution', 60, async () => ((await theWorld().client.executions(workflowId)).length > 0 ? true : undefined));
				await theWorld().n8n.kill();
				await startAgain(theWorld(), settings);
				write('after it');
				await until('The last one', 180, async () => (textsOf(await startedBy(theWorld(), workflowId)).includes('after it') ? true : undefined));
				await untilEmpty();
				const started = await startedBy(theWorld(), workflowId);
				expect(started.map(({ item }) => item?.text ?? 'crashed')).toEqual(isNew ? ['crashed', 'after it'] : ['crashed', 'slow, long work', 'after it']);
			}, WITH_RESTART);

			test('leaves the API token in no file', async () => {
				await theWorld().n8n.stop();
				expect(await filesWith(tokens[0].slice(0, 40), theWorld().userFolder)).toEqual([]);
			});
		});
	});
}
