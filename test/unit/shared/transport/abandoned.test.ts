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
	['runs for the first time', 0, -1, 'waits for it'],
	['runs again in a loop', 2, 1, 'waits for it'],
	['has ended', 0, 0, 'has ended it'],
	['has ended in a loop', 2, 2, 'has ended it'],
])('tells whether n8n has ended the node: one that %s', async (_, running, ended, expected) => {
	expect((await isAbandoned(contextIn(running, ended))) ? 'has ended it' : 'waits for it').toBe(expected);
});
