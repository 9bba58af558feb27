// First, since the nodes must find its clock in place.
import { simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { passTime, virtualSleep } from '../../engine/virtualTime';
import { TriggerContext } from 'n8n-core';
import * as n8nWorkflow from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';
import { type Ending, useTriggeredWorkflows } from '../../engine/runTrigger';
import { FINISHES, IMMEDIATELY, reading, SUCCESSFULLY } from './reading';

useVirtualSimulator();
useTriggeredWorkflows();

const MINUTE = 60_000;

/** Older versions have one error for all that was cancelled, and do not tell a trigger the workflow's time limit. */
const TELLS_TIME_OUT = 'TimeoutExecutionCancelledError' in n8nWorkflow;
const TELLS_LIMIT = 'getWorkflowSettings' in TriggerContext.prototype;

/** How a notification ends whose execution ends so every time: how often it is started within ten minutes, and whether it is removed. */
const cases: Array<[form: INodeParameters, ending: Ending, starts: number, isRemoved: boolean]> = [
	[FINISHES, 'success', 1, true],
	[FINISHES, 'waiting', 1, true],
	[FINISHES, 'error', 1, true],
	[FINISHES, 'crashed', 1, true],
	[FINISHES, 'timedOut', 1, true],
	[FINISHES, 'cancelled', 1, true],
	[FINISHES, 'never', 1, false],
	[SUCCESSFULLY, 'success', 1, true],
	[SUCCESSFULLY, 'waiting', 1, true],
	[SUCCESSFULLY, 'cancelled', 1, true],
	[SUCCESSFULLY, 'error', 3, true],
	[SUCCESSFULLY, 'crashed', 3, true],
	[SUCCESSFULLY, 'timedOut', TELLS_TIME_OUT ? 3 : 1, true],
	[{ ...SUCCESSFULLY, options: { tries: 5 } }, 'error', 5, true],
	[{ ...SUCCESSFULLY, options: { tries: 1 } }, 'error', 1, true],
	[IMMEDIATELY, 'error', 1, true],
	[IMMEDIATELY, 'never', 1, true],
];

describe.each(cases)('%j and an execution that ends as %s', (form, ending, starts, isRemoved) => {
	it(`starts the workflow ${starts} times${isRemoved ? ', removes the notification and goes on to the next' : ' and waits'}`, async () => {
		const { workflow, write, waiting, texts } = reading(form);
		workflow.onExecution = ({ items: [{ json }] }) => (json.text === 'first' ? ending : 'success');
		await workflow.publish();
		['first', 'second'].forEach((text) => write(text));
		await passTime(10 * MINUTE);
		expect(texts()).toEqual([...Array<string>(starts).fill('first'), ...(isRemoved ? ['second'] : [])]);
		expect(waiting()).toBe(isRemoved ? 0 : 2);
	});
});

describe('a notification that is given up', () => {
	it('is told as a failed execution, each one, with the failed ones before it', async () => {
		const { workflow, write } = reading(SUCCESSFULLY);
		workflow.onExecution = () => 'error';
		await workflow.publish();
		['one', 'two'].forEach((text) => write(text));
		await passTime(10 * MINUTE);
		const told = ['The trigger has given a notification up after 3 tries', expect.stringMatching(/^Look at the failed executions before this one/)];
		expect(workflow.failureTexts).toEqual([told, told]);
	});

	it('is started again after a pause, not at once', async () => {
		const { workflow, write } = reading(SUCCESSFULLY);
		workflow.onExecution = () => 'error';
		await workflow.publish();
		write('one');
		await passTime(4000);
		expect(workflow.executions).toHaveLength(1);
		await passTime(2000);
		expect(workflow.executions).toHaveLength(2);
	});
});

describe('an execution whose end never comes', () => {
	it.each([
		['the hour that n8n gives where the workflow has no limit', {}, 60 * MINUTE],
		["the workflow's time limit and a minute, where n8n tells it", { settings: { executionTimeout: 120 } }, TELLS_LIMIT ? 3 * MINUTE : 60 * MINUTE],
	])('counts as failed after %s', async (_, run, limit) => {
		const { workflow, write, waiting, texts } = reading(FINISHES, run);
		workflow.onExecution = ({ items: [{ json }] }) => (json.text === 'first' ? 'never' : 'success');
		await workflow.publish();
		['first', 'second'].forEach((text) => write(text));
		await passTime(limit - 1000);
		expect([texts(), waiting()]).toEqual([['first'], 2]);
		await passTime(20_000);
		expect([texts(), waiting()]).toEqual([['first', 'second'], 0]);
	});
});

describe('a workflow that n8n cannot start', () => {
	it('keeps the notification in the queue, says why once an hour, and starts as soon as it can', async () => {
		const { workflow, write, waiting, texts } = reading(FINISHES, { knowsKeys: false });
		let isRefused = true;
		workflow.onExecution = () => (isRefused ? 'refused' : 'success');
		await workflow.publish();
		write('one');
		await passTime(30 * MINUTE);
		expect(waiting()).toBe(1);
		expect(workflow.failureTexts).toEqual([['n8n could not start the workflow: The database is locked', expect.stringContaining('stays in')]]);
		isRefused = false;
		await passTime(2 * MINUTE);
		expect(waiting()).toBe(0);
		expect(new Set(texts())).toEqual(new Set(['one']));
		expect(workflow.executions.filter(({ status }) => status === 'success')).toHaveLength(1);
	});
});

describe('while an execution is under way', () => {
	it.each([
		['nothing behind it is started', FINISHES, ['slow']],
		['the next ones are started beside it, in their order', IMMEDIATELY, ['slow', 'second', 'third']],
	])('%s with %j', async (_, form, expected) => {
		const { workflow, write, texts } = reading(form);
		workflow.onExecution = async ({ items: [{ json }] }) => {
			if (json.text === 'slow') await virtualSleep(MINUTE);
			return 'success' as const;
		};
		await workflow.publish();
		['slow', 'second', 'third'].forEach((text) => write(text));
		await passTime(MINUTE / 2);
		expect(texts()).toEqual(expected);
		await passTime(MINUTE);
		expect(texts()).toEqual(['slow', 'second', 'third']);
	});
});

it('leaves the token out of what it starts, stores and logs', async () => {
	const { workflow, write, instance } = reading(SUCCESSFULLY);
	workflow.onExecution = () => 'error';
	await workflow.publish();
	write(`The token is ${instance.apiTokenInstance}`);
	simulator.answerNext('receiveNotification', { status: 404, body: { path: `/waInstance1/receiveNotification/${instance.apiTokenInstance}`, statusCode: 404 } });
	await passTime(10 * MINUTE);
	const seen = JSON.stringify([workflow.events, workflow.stored, workflow.log, workflow.failureTexts]);
	expect(seen).toContain('The token is');
	expect(seen).not.toContain(instance.apiTokenInstance);
});
