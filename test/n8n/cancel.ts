/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import type { OnError } from 'n8n-workflow';
import { callWebhook, webhookWorkflow } from '../host/webhook';
import { until } from '../host/until';
import type { World } from '../host/world';
import { tooManyRequests429, type Fault } from '../simulator';
import { admitted, contentOf, numbered, operationNamed, type Operation } from './operations';
import { openStage, publish, type Stage } from './stage';

const sendText = operationNamed('sendText');
const statistic = operationNamed('getStatusStatistic');

/** So many that a busy machine stops the execution long before the last one. */
const MANY = 300;
const SECONDS_TO_STOP = 40;

/** A rest that is longer than that. Seconds. */
const REST = 60;

/** Starts a long list, stops it through n8n's API once GREEN-API has received something, and gives how it ended. */
async function stopped(world: World, stage: Stage, { node }: Operation, requestsBefore: number) {
	const path = `cancel-${stage.instance.idInstance}`;
	const id = await publish(world, webhookWorkflow(path, stage.credential, node, 'onReceived'));
	expect((await callWebhook(world.n8n.url, path, numbered(MANY))).status).toBe(200);
	const { requests } = stage.simulator;
	await until('The first requests', 60, async () => (requests.length >= requestsBefore ? true : undefined));
	const [running] = await world.client.executions(id, 1);
	expect(running.status).toBe('running');
	await world.client.stopExecution(running.id);
	return await world.client.finishedExecution(running.id, SECONDS_TO_STOP);
}

/** What n8n's log says of the stop of an execution. */
const logOfStop = async ({ n8n: { logFile } }: World, id: string): Promise<string[]> =>
	(await readFile(logFile, 'utf8')).split('\n').filter((line) => line.includes(`Execution ${id} was stopped in `));

/** Whatever still waited would take its turn among these, since the instance has one pace for all executions. */
async function expectNothingMoreBut(world: World, stage: Stage, operation: Operation): Promise<void> {
	const before = stage.simulator.requests.length;
	const path = `after-${stage.instance.idInstance}`;
	await publish(world, webhookWorkflow(path, stage.credential, operation.node));
	const { status } = await callWebhook(world.n8n.url, path, numbered(MANY).slice(-3));
	expect(status).toBe(200);
	expect(admitted(stage.simulator.requests.slice(before)).map(contentOf)).toEqual([MANY - 2, MANY - 1, MANY].map(operation.content));
}

const waits: Array<[when: string, operation: Operation, faults: Fault[], requestsBefore: number]> = [
	['a send waits for its turn', sendText, [], 6],
	['a read waits for its turn', statistic, [], 2],
	['an instance rests after a 429', sendText, [{ ...tooManyRequests429(), headers: { 'retry-after': String(REST) } }], 1],
	['an answer is long in coming', statistic, [{ hang: true }], 1],
];

/** Stop, as the API and the editor do it. */
export function describeCancel(world: () => World): void {
	test.each(waits)('an execution that is stopped while %s ends at once as canceled and sends nothing more', async (_, operation, faults, requestsBefore) => {
		const stage = await openStage(world(), operation.seed(MANY, Date.now()));
		stage.simulator.answerNext(operation.apiMethod, ...faults);
		try {
			const { status } = await stopped(world(), stage, operation, requestsBefore);
			expect(status).toBe('canceled');
			expect(stage.simulator.requests.length).toBeLessThan(MANY / 2);
			await expectNothingMoreBut(world(), stage, operation);
		} finally {
			await stage.close();
		}
	});

	test.each<OnError>(['stopWorkflow', 'continueRegularOutput'])("n8n's log says once how many were posted before the stop, with On Error = %s", async (onError) => {
		const stage = await openStage(world());
		try {
			const { id } = await stopped(world(), stage, { ...sendText, node: { ...sendText.node, onError } }, 6);
			await until('The line in the log', SECONDS_TO_STOP, async () => (await logOfStop(world(), id))[0]);
			await expectNothingMoreBut(world(), stage, sendText);
			const lines = await logOfStop(world(), id);
			const counts = lines.map((line) => Number(/in "sendText": (\d+) of 300 items had been posted/.exec(line)?.[1]));
			const before = stage.instance.statuses.length - 3;
			expect([[before], [before - 1]]).toContainEqual(counts);
		} finally {
			await stage.close();
		}
	});
}
