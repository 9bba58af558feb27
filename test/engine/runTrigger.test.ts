// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../engine/virtualSuite';
import { passTime, virtualNow, virtualSleep } from './virtualTime';
import { incomingText } from '../simulator';
import { type Ending, type TriggerRun, TriggeredWorkflow, useTriggeredWorkflows } from './runTrigger';
import { TinyTrigger } from './tinyTrigger';

useVirtualSimulator();
useTriggeredWorkflows();

beforeEach(() => void (simulator.instance().notifications.length = 0));

const workflow = (run: Partial<TriggerRun> = {}) => new TriggeredWorkflow(new TinyTrigger(), { credential: simulator.credential, ...run });

async function publishedWorkflow(run: Partial<TriggerRun> = {}): Promise<TriggeredWorkflow> {
	const made = workflow(run);
	await made.publish();
	return made;
}

const waiting = () => simulator.instance().notifications.length;

describe('a published trigger', () => {
	it('starts an execution for what comes, and stores its static data as it does', async () => {
		const trigger = await publishedWorkflow();
		await passTime(3000);
		const receiptId = simulator.notify(incomingText({ text: 'Hello' }));
		await passTime(1);
		expect(trigger.events).toMatchObject([{ receiptId, messageData: { textMessageData: { textMessage: 'Hello' } } }]);
		expect(JSON.parse(trigger.stored)).toEqual({ 'node:Trigger': { started: 1 } });
		expect(waiting()).toBe(0);
		expect(simulator.requests.map(({ apiMethod }) => apiMethod)).toEqual(['receiveNotification', 'deleteNotification', 'receiveNotification']);
	});

	it('waits for as long as the simulator holds its request, in virtual time', async () => {
		await publishedWorkflow();
		const began = virtualNow();
		await passTime(60_000 - 1);
		expect(virtualNow()).toBe(began + 60_000 - 1);
		expect(simulator.requests).toHaveLength(12);
	});

	it.each<[Ending, string, number]>([
		['success', 'success', 0],
		['waiting', 'waiting', 0],
		['error', 'error', 1],
		['crashed', 'crashed', 1],
		['cancelled', expect.stringMatching(/^(Manual)?ExecutionCancelledError$/), 1],
		['timedOut', expect.stringMatching(/^(Timeout)?ExecutionCancelledError$/), 1],
		['shutDown', expect.stringMatching(/^(SystemShutdown)?ExecutionCancelledError$/), 1],
		['refused', 'Error', 1],
	])('hears of an execution that ends as %s', async (ending, heard, left) => {
		const trigger = workflow();
		trigger.onExecution = async () => {
			await virtualSleep(2000);
			return ending;
		};
		await trigger.publish();
		simulator.notify(incomingText());
		await passTime(1999);
		expect(trigger.executions).toMatchObject([{ status: 'running' }]);
		await passTime(2);
		const [{ status, startedAt, endedAt }] = trigger.executions;
		expect([status, Number(endedAt) - startedAt, waiting()]).toEqual([ending, 2000, left]);
		expect(trigger.log.find((line) => line.startsWith('ended'))).toEqual(expect.stringMatching(/^ended: /));
		expect(trigger.log.find((line) => line.startsWith('ended'))?.slice('ended: '.length)).toEqual(heard);
	});

	it('never hears of one that never ends, unless a person cancels it', async () => {
		const trigger = workflow();
		trigger.onExecution = () => 'never';
		await trigger.publish();
		simulator.notify(incomingText());
		await passTime(600_000);
		expect(trigger.executions).toMatchObject([{ status: 'running' }]);
		trigger.cancel(trigger.executions[0]);
		await passTime(1);
		expect(trigger.executions).toMatchObject([{ status: 'cancelled' }]);
	});

	it.each([
		[true, 1],
		[false, 2],
	])('n8n that knows keys: %s starts one notification %i times', async (knowsKeys, times) => {
		const trigger = workflow({ knowsKeys });
		const endings: Ending[] = ['error', 'success'];
		trigger.onExecution = () => endings.shift() ?? 'success';
		await trigger.publish();
		simulator.notify(incomingText());
		await passTime(5001);
		expect([trigger.executions.length, trigger.refused, waiting()]).toEqual([times, times === 1 ? 1 : 0, 0]);
	});
});

describe('its life', () => {
	it('ends at once, also in the middle of a long poll', async () => {
		const trigger = await publishedWorkflow();
		await passTime(1000);
		const began = virtualNow();
		await trigger.unpublish();
		simulator.notify(incomingText());
		await passTime(10_000);
		expect([trigger.executions, trigger.isPublished, virtualNow() - began]).toEqual([[], false, 10_000]);
	});

	it('goes on with other parameters, and with what was stored', async () => {
		const trigger = await publishedWorkflow({ settings: { timezone: 'Asia/Tokyo' } });
		simulator.notify(incomingText());
		await passTime(1);
		await trigger.republish({ mood: 'better' });
		simulator.notify(incomingText());
		await passTime(1);
		expect(JSON.parse(trigger.stored)).toEqual({ 'node:Trigger': { started: 2 } });
		expect(trigger.log.filter((line) => line.includes(trigger.id))).toEqual([`activate ${trigger.id} fine in Asia/Tokyo`, `update ${trigger.id} better in Asia/Tokyo`]);
	});

	it.each<[number, Ending]>([
		[20_000, 'success'],
		[40_000, 'shutDown'],
	])('when n8n ends, an execution that takes %i ms has time for: %s', async (milliseconds, status) => {
		const trigger = workflow();
		trigger.onExecution = async (): Promise<Ending> => {
			await virtualSleep(milliseconds);
			return 'success';
		};
		await trigger.publish();
		simulator.notify(incomingText());
		await passTime(1);
		const restarted = trigger.restart();
		await passTime(60_000);
		await restarted;
		expect(trigger.executions[0].status).toBe(status);
		expect(trigger.log.at(-1)).toMatch(/^(init|ended)/);
	});

	it('is not published when the node refuses', async () => {
		const trigger = workflow({ parameters: { mood: 'refusing' } });
		await expect(trigger.publish()).rejects.toThrow('No reader wanted');
		expect(trigger.isPublished).toBe(false);
	});

	it('records failures, where n8n can', async () => {
		const parameters = { mood: 'failing' };
		expect((await publishedWorkflow({ parameters })).failureTexts).toEqual([['Nothing to read', undefined]]);
		expect((await publishedWorkflow({ parameters, savesFailures: false })).failures).toEqual([]);
	});

	it('closes a trigger that reports an error', async () => {
		const trigger = await publishedWorkflow({ parameters: { mood: 'broken' } });
		await passTime(2);
		expect([trigger.errors.map(({ message }) => message), trigger.isPublished]).toEqual([['It is broken'], false]);
	});
});

describe('Fetch Test Event', () => {
	it('shows the first items, starts nothing and closes the trigger', async () => {
		const receiptId = simulator.notify(incomingText());
		const trigger = workflow();
		expect((await trigger.fetchTestEvent()).map(({ json }) => json)).toMatchObject([{ receiptId }]);
		expect([trigger.executions, trigger.stored, trigger.log.at(-1), waiting()]).toEqual([[], '{}', 'closed', 1]);
	});

	it('throws what the node throws', async () => {
		const trigger = workflow();
		const fetched = expect(trigger.fetchTestEvent()).rejects.toThrow('Nothing waits');
		await passTime(5001);
		await fetched;
	});
});
