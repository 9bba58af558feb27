import { type IExecutePaginationFunctions, NodeApiError } from 'n8n-workflow';
import { failedItem } from '../../../../nodes/shared/transport/failedItem';

const node = { id: '1', name: 'Send Status', type: 'sendStatus', typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };
const failure = Object.assign(new NodeApiError(node, {}), { message: 'Title', description: 'Advice', httpCode: '400' });
const [title, advice] = ['Title', 'Advice (HTTP 400)'];

/** n8n's functions for the second item of a node with an error output, whose input it knows. */
const contextOf = (input: object = {}, over: object = {}) =>
	({
		getExecuteData: () => ({ node: { name: 'Send Status' }, source: { main: [{}] } }),
		getInputData: () => input,
		getItemIndex: () => 1,
		getNode: () => ({ name: 'Send Status', onError: 'continueErrorOutput' }),
		...over,
	}) as unknown as IExecutePaginationFunctions;

it.each<[string, object, object]>([
	['of the regular output', { getNode: () => ({ name: 'Send Status', onError: 'continueRegularOutput' }) }, { error: title, details: advice }],
	['for the model of an agent', { getExecuteData: () => ({ node: { name: 'Agent' }, source: { main: [{}] } }) }, { error: title, details: advice }],
])('an item %s says what happened, and no more', (_, over, json) => {
	expect(Object.getOwnPropertyDescriptors(failedItem(failure, contextOf({ json: { text: 'own' } }, over)))).toMatchObject({ json: { value: json }, pairedItem: { value: { item: 1 } } });
	expect(failedItem(failure, contextOf({}, over)).error).toBeUndefined();
});

it.each([
	['Advice', null, 'Advice'],
	[null, '400', ' (HTTP 400)'],
])('leaves out what the failure does not tell: %p, %p', (description, httpCode, details) => {
	const bare = Object.assign(new NodeApiError(node, {}), { message: 'Title', description, httpCode }) as NodeApiError;
	expect(failedItem(bare, contextOf()).json).toEqual({ error: 'Title', details });
});

describe('an item of the error output', () => {
	it.each<[string, object | undefined, object]>([
		['its own names', { text: 'own' }, { error: title, details: advice }],
		['its own names, where n8n gives no input', undefined, { error: title, details: advice }],
		['numbers, where the input has one of the names', { error: undefined }, { error2: title, details2: advice }],
		['numbers, where the input has the other', { details: '' }, { error2: title, details2: advice }],
		['the first pair that is free', { error: 1, details2: 1, error4: 1 }, { error3: title, details3: advice }],
	])('has the failure under %s, and hides it from copies', (_, json, expected) => {
		const item = failedItem(failure, contextOf({ json }));
		expect(JSON.parse(JSON.stringify(item))).toEqual({ json: expected, pairedItem: { item: 1 } });
		expect([item.json.error, item.error]).toEqual(['Title', failure]);
		const hidden = { enumerable: false, writable: true, configurable: true };
		expect(Object.getOwnPropertyDescriptor(item, 'error')).toEqual({ ...hidden, value: failure });
		if (!('error' in expected)) expect(Object.getOwnPropertyDescriptor(item.json, 'error')).toEqual({ ...hidden, value: 'Title' });
	});

	it('has the files of its input', () => {
		expect(failedItem(failure, contextOf({ json: {}, binary: { data: {} } })).binary).toEqual({ data: {} });
		expect(failedItem(failure, contextOf({ json: {} }))).not.toHaveProperty('binary');
	});

	it.each([{ source: null }, { source: {} }, {}])('says it in a text of its own where n8n does not know its input: %j', (execution) => {
		const item = failedItem(failure, contextOf({ json: { text: 'own' } }, { getExecuteData: () => ({ node: { name: 'Send Status' }, ...execution }) }));
		expect([{ ...item }, item.error]).toEqual([{ json: { error: title, details: advice } }, { message: `${title}. ${advice}` }]);
	});
});
