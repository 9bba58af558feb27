import type { World } from '../host/world';
import { validation400, type Fault } from '../simulator';
import { admitted, contentOf, numbered, operationNamed, type Operation } from './operations';
import { callNode, openStage, outputOf, type Called, type Stage } from './stage';

const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 200 };

const sendText = operationNamed('sendText');
const statistic = operationNamed('getStatusStatistic');

/** Three items on a stage whose next requests get these faults, with Retry On Fail. */
async function retried(world: World, operation: Operation, path: string, ...faults: Fault[]): Promise<{ stage: Stage; called: Called }> {
	const stage = await openStage(world, operation.seed(3, Date.now()));
	stage.simulator.answerNext(operation.apiMethod, ...faults);
	try {
		return { stage, called: await callNode(world, stage, path, { ...operation.node, ...RETRY }, numbered(3)) };
	} finally {
		await stage.close();
	}
}

const normally: Fault = { delay: 0 };

/** Retry On Fail: what n8n tries again, and what must not happen again. */
export function describeRetryOnFail(world: () => World): void {
	describe('Retry On Fail', () => {
		test('posts nothing twice after a send that broke off, which stays open', async () => {
			const { stage, called } = await retried(world(), sendText, 'retry-broken-send', normally, { cut: 'after' });
			expect(stage.simulator.requests.map(contentOf)).toEqual([sendText.content(1), sendText.content(2)]);
			expect(stage.instance.statuses).toHaveLength(2);
			expect([called.status, called.execution.status]).toEqual([500, 'error']);
			expect(called.execution.data.resultData.error?.message).toMatch(/^The status may have been posted/);
		});

		test('posts a refused item and those after it, and not again what is posted already', async () => {
			const { stage, called } = await retried(world(), sendText, 'retry-refused-send', normally, validation400('try again'), validation400('and again'));
			expect(stage.simulator.requests.map(contentOf)).toEqual([1, 2, 2, 2, 3].map(sendText.content));
			expect(stage.instance.statuses).toHaveLength(3);
			expect([called.status, called.execution.status]).toEqual([200, 'success']);
			expect(outputOf(called.execution, 'sendText').map(({ json, pairedItem }) => [sendText.numberIn(json, stage.instance), pairedItem])).toEqual(
				[1, 2, 3].map((n) => [n, { item: n - 1 }]),
			);
		});

		test('ends after its last try', async () => {
			const { stage, called } = await retried(world(), sendText, 'retry-in-vain', validation400('no'), validation400('no'), validation400('no'));
			expect(stage.simulator.requests.map(contentOf)).toEqual([1, 1, 1].map(sendText.content));
			expect(stage.instance.statuses).toEqual([]);
			expect([called.status, called.execution.status]).toEqual([500, 'error']);
		});

		test('reads again from the start, with one answer an item', async () => {
			const { stage, called } = await retried(world(), statistic, 'retry-read', normally, validation400('try again'));
			expect(admitted(stage.simulator.requests).map(contentOf)).toEqual([1, 2, 1, 2, 3].map(statistic.content));
			expect(called.execution.status).toBe('success');
			expect(outputOf(called.execution, 'getStatusStatistic').map(({ json }) => statistic.numberIn(json, stage.instance))).toEqual([1, 2, 3]);
		});
	});
}
