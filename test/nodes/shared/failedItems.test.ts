// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { parse, stringify } from 'flatted';
import type { IDataObject, INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { type NodeRun, type Outcome, retryExecution } from '../../engine/runNode';
import { inVirtualTime } from '../../engine/virtualTime';
import { fc, SEED } from '../../properties/fixed';
import { asUsual, type Fault, validation400 } from '../../simulator';

useVirtualSimulator();

const REFUSED = "'Message' is empty";

const form: INodeParameters = { message: '={{ $json.text }}', audience: 'allContacts' };
const empty: INodeParameters = { ...form, message: '={{ "" }}' };

const run = async (onError: INode['onError'], items: IDataObject[], over: Partial<NodeRun> = {}, ...faults: Fault[]): Promise<Outcome> => {
	simulator.answerNext('sendTextStatus', ...faults);
	return await runNode(new SendStatus(), { credential: simulator.addInstance(), parameters: form, items, ...over, settings: { onError, ...over.settings } });
};

/** As n8n stores an item, and hands it to the next node. */
const stored = (item: INodeExecutionData): INodeExecutionData => parse(stringify(item)) as INodeExecutionData;

const value = fc.oneof(fc.constantFrom('', 'a text of the customer', 0, 1, false, true, null), fc.constant({ message: 'inner', error: 'inner' }), fc.constant([]), fc.string());

/** Fields that n8n, its nodes or this one may have a meaning for, and others. n8n itself lets no item have both $error and $json. */
const input = fc
	.dictionary(fc.oneof({ weight: 6, arbitrary: fc.constantFrom('error', 'details', 'message', 'error2', 'details2', 'description', 'name', 'text', '$error', '$json') }, { weight: 1, arbitrary: fc.string() }), value, { noNullPrototype: true })
	.filter((fields) => !Object.hasOwn(fields, '__proto__') && !('$error' in fields && '$json' in fields));

const inputs = [
	...['error', 'details', 'message', '$error', '$json'].flatMap((name) => ['', 'own', 0, false, null, { message: 'own' }].map((own) => ({ [name]: own }))),
	{},
	{ error: 'own', details: 'own', message: 'own' },
	{ error: 'own', details2: 'own' },
	...fc.sample(input, { seed: SEED, numRuns: 50 }),
] as IDataObject[];

/** The first names that an input has neither of. */
function namesBeside(fields: IDataObject): [string, string] {
	const pairs = [['error', 'details'], ['error2', 'details2'], ['error3', 'details3']] as Array<[string, string]>;
	return pairs.find((pair) => !pair.some((name) => Object.keys(fields).includes(name)))!;
}

describe('an item on the error output', () => {
	it('has all fields of its input as they were, and the failure beside them, whatever they are', async () => {
		const { items, errorItems } = await run('continueErrorOutput', inputs, { parameters: empty });
		expect(items).toEqual([]);
		for (const [index, fields] of inputs.entries()) {
			const [error, details] = namesBeside(fields);
			expect(stored(errorItems[index])).toEqual({ json: { ...fields, [error]: REFUSED, [details]: expect.stringMatching(/\w/) }, pairedItem: { item: index } });
		}
	});

	it('has nothing that would make n8n replace its fields in the next node', async () => {
		const { errorItems } = await run('continueErrorOutput', inputs, { parameters: empty });
		expect(errorItems.filter((item) => item.error !== undefined)).toEqual([]);
	});

	it('says what to do with the HTTP code', async () => {
		const { errorItems } = await run('continueErrorOutput', [{ text: 'a' }], {}, validation400('odd'));
		expect(errorItems[0].json).toEqual({ text: 'a', error: 'GREEN-API did not accept the request: odd', details: expect.stringMatching(/\w \(HTTP 400\)$/) });
	});

	it('has the files of its input', async () => {
		const files = [{ data: { content: Buffer.from('file'), fileName: 'a.png', mimeType: 'image/png' } }, undefined];
		const { errorItems } = await run('continueErrorOutput', [{}, {}], { parameters: empty, files });
		expect(errorItems.map(({ binary }) => binary?.data.fileName)).toEqual(['a.png', undefined]);
	});

	it('gives the next Send Status the text of the customer', async () => {
		const customers = ['first', 'second', 'third'].map((message) => ({ message }));
		const again: INodeParameters = { message: '={{ $json.message }}', audience: 'allContacts' };
		const { run: { status } } = await run('continueErrorOutput', customers, { parameters: again, next: { output: 1, parameters: again } }, asUsual, validation400('odd'), validation400('odd'));
		expect(status).toBe('success');
		expect(simulator.requests.map(({ body, taken }) => [(body as IDataObject).message, taken])).toEqual([['first', true], ['second', false], ['third', false], ['second', true], ['third', true]]);
	});

	it.each<[string, IDataObject]>([
		['no field of our names', {}],
		...['error', 'details'].flatMap((name) => ['own', '', null, false].map((own): [string, IDataObject] => [`${name}: ${JSON.stringify(own)}`, { [name]: own }])),
	])('is tried again with Retry On Fail when its input has %s', async (_, fields) => {
		const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const { items, errorItems } = await run('continueErrorOutput', [{ ...fields, text: 'a' }, { ...fields, text: 'b' }], { settings }, validation400('odd'), asUsual, validation400('odd'));
		expect(items.map(({ json, pairedItem }) => [typeof json.idMessage, pairedItem])).toEqual([0, 1].map((item) => ['string', { item }]));
		expect(errorItems).toEqual([]);
		expect(simulator.requests.filter(({ taken }) => taken)).toHaveLength(2);
	});

	it('is what the last try left, after several', async () => {
		const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const { errorItems } = await run('continueErrorOutput', [{ text: 'a', error: 'own' }], { settings }, validation400('one'), validation400('two'), validation400('three'));
		expect(errorItems.map(stored)).toEqual([{ json: { text: 'a', error: 'own', error2: expect.stringMatching(/three/), details2: expect.any(String) }, pairedItem: { item: 0 } }]);
	});

	it('tells at least what happened and what to do where n8n does not know where its input came from', async () => {
		const credential = simulator.addInstance();
		const trial: NodeRun = { credential, parameters: empty, items: [{ message: 'own' }] };
		const failed = await runNode(new SendStatus(), trial);
		const { errorItems, items } = await inVirtualTime(
			async () =>
				await retryExecution(new SendStatus(), { ...trial, settings: { onError: 'continueErrorOutput' } }, failed, {
					change: ({ executionData }) => void (executionData!.nodeExecutionStack[0].source = null),
				}),
		);
		expect(items).toEqual([]);
		expect(errorItems).toHaveLength(1);
		expect(Object.keys(errorItems[0].json)).not.toContain('message');
		expect(Object.values(stored(errorItems[0]).json).join(' ')).toMatch(/^'Message' is empty\W+Write the text of the status/);
	});
});

describe('a failed item with On Error = Continue', () => {
	it('is what happened and what to do, with nothing of its input', async () => {
		const { items } = await run('continueRegularOutput', inputs, { parameters: empty });
		expect(items.map(stored)).toEqual(inputs.map((_, item) => ({ json: { error: REFUSED, details: 'Write the text of the status' }, pairedItem: { item } })));
	});

	it('says what to do with the HTTP code', async () => {
		const { items } = await run('continueRegularOutput', [{ text: 'a', message: 'own' }], {}, validation400('odd'));
		expect(items).toEqual([{ json: { error: 'GREEN-API did not accept the request: odd', details: expect.stringMatching(/\w \(HTTP 400\)$/) }, pairedItem: { item: 0 } }]);
	});
});
