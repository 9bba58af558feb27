import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { isAbandoned } from '../../../../nodes/shared/transport/abandoned';

/** What n8n tells of a node in its run number `running`, when the last one that ended was number `ended`. */
const contextIn = (running: number, ended: number) =>
	({
		getItemIndex: () => 0,
		getNode: () => ({ name: 'Send Status' }),
		getWorkflowDataProxy: () => ({ $runIndex: running, $node: { 'Send Status': { runIndex: ended } } }),
	}) as unknown as IExecutePaginationFunctions;

it.each([
	['runs for the first time', 0, -1, false],
	['runs again in a loop', 2, 1, false],
	['has ended', 0, 0, true],
	['has ended in a loop', 2, 2, true],
])('tells whether n8n has ended the node: one that %s', async (_, running, ended, expected) => {
	expect(await isAbandoned(contextIn(running, ended))).toBe(expected);
});
