import type { DeclarativeRestApiSettings, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { journeyTo } from '../../../../nodes/shared/operation/journey';

/** What n8n tells an item of two, with On Error = Continue. */
const contextOf = (item: number, execution: object, hasEnded: () => boolean) =>
	({
		continueOnFail: () => true,
		getContext: () => ({}),
		getExecuteData: () => execution,
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => await Promise.resolve({ apiUrl: 'https://api.example.com', idInstance: '11', apiTokenInstance: 'token' }),
		getItemIndex: () => item,
		getMode: () => 'trigger',
		getNode: () => ({ name: 'Send Status', type: 'sendStatus' }),
		getNodeParameter: () => ({}),
		getTimezone: () => 'UTC',
		getWorkflowDataProxy: () => ({ $runIndex: 0, $node: { 'Send Status': { runIndex: hasEnded() ? 0 : -1 } } }),
	}) as unknown as IExecutePaginationFunctions;

/** The numbers of the items whose work is done, of two, if n8n ends the node before it begins or after the first item's work. */
async function doneWhere(method: 'getStatusStatistic' | 'sendTextStatus', endsAfter: number): Promise<number[]> {
	const done: number[] = [];
	const execution = { node: { name: 'Send Status' }, data: { main: [[{}, {}]] } };
	const items = [0, 1].map(async (item) => {
		const work = async (): Promise<INodeExecutionData[]> => await Promise.resolve([{ json: { done: done.push(item) } }]);
		const journey = journeyTo(method, async () => await Promise.resolve([{ name: '', files: [], hints: [], work }]));
		return await journey.call(contextOf(item, execution, () => done.length >= endsAfter), { options: {} } as DeclarativeRestApiSettings.ResultOptions);
	});
	await Promise.all(items);
	return done;
}

it.each([
	['all is posted where n8n waits for it', 'sendTextStatus', Infinity, [0, 1]],
	['nothing is posted once n8n has ended the node', 'sendTextStatus', 0, []],
	['nothing more is posted once n8n has ended the node', 'sendTextStatus', 1, [0]],
	['what only reads is not held up by the question', 'getStatusStatistic', 0, [0, 1]],
] as const)('%s', async (...[, method, endsAfter, done]) => {
	expect(await doneWhere(method, endsAfter)).toEqual(done);
});
