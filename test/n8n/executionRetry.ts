import type { World } from '../host/world';
import { asUsual, validation400 } from '../simulator';
import { contentOf, numbered, operationNamed } from './operations';
import { callNode, openStage, outputOf } from './stage';

const sendText = operationNamed('sendText');

/** "Retry" in n8n's list of executions, which hands the failed node all its items again. */
export function describeExecutionRetry(world: () => World): void {
	test('the retry of a failed execution posts what is missing and nothing twice', async () => {
		const stage = await openStage(world());
		stage.simulator.answerNext(sendText.apiMethod, asUsual, validation400('odd'));
		try {
			const { execution } = await callNode(world(), stage, 'retried-execution', sendText.node, numbered(3));
			expect(execution.status).toBe('error');
			const { client } = world();
			const retried = await client.finishedExecution(await client.retryExecution(execution.id));
			expect(retried.status).toBe('success');
			expect(stage.simulator.requests.map(contentOf)).toEqual([1, 2, 2, 3].map(sendText.content));
			expect(outputOf(retried, 'sendText').map(({ json, pairedItem }) => [sendText.numberIn(json, stage.instance), pairedItem])).toEqual([1, 2, 3].map((n) => [n, { item: n - 1 }]));
		} finally {
			await stage.close();
		}
	});
}
