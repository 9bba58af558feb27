// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters, INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { choice } from '../../../nodes/shared/form/choice';
import { field } from '../../../nodes/shared/form/field';
import { optionalFields } from '../../../nodes/shared/form/optionalFields';
import { severalTimes } from '../../../nodes/shared/form/severalTimes';
import { operationsForm } from '../../../nodes/shared/operation/nodeForm';
import { operation } from '../../../nodes/shared/operation/operation';
import { requestDefaults } from '../../../nodes/shared/transport/request';

useVirtualSimulator();

const property = (name: string, others: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	...others,
});

const plain = (name: string, others: Partial<INodeProperties> = {}) => field(property(name, others), (value) => value);

const named = (value: string) => ({ name: value, value, action: value, description: value });

const example = { page: 'https://green-api.com/en/docs/api/', form: {}, request: {}, answer: {} };

/** Gives back what was read of the form. */
const echo = operation({
	method: 'getSettings',
	option: named('echo'),
	fields: {
		from: choice(property('from', { default: 'link' }), {
			link: { name: 'Link', description: 'On the web', fields: { place: plain('url'), name: plain('fileName') } },
			binary: { name: 'Binary', description: 'In the item', fields: { place: plain('binaryField'), name: plain('fileName') } },
		}),
		options: optionalFields(property('options'), { quoted: plain('quotedMessageId'), typing: plain('typing') }),
		rows: severalTimes(property('rows'), 'Row', { label: plain('label') }),
		detail: plain('detail', { displayOptions: { show: { from: ['binary'] } } }),
	},
	request: () => ({}),
	answer: (_, input) => input as unknown as IDataObject,
	example,
});

const other = operation({
	method: 'getSettings',
	option: named('other'),
	fields: { fileName: plain('fileName'), only: plain('only', { default: 'usual' }) },
	request: () => ({}),
	answer: (_, input) => ({ fileName: input.fileName, only: input.only }) as IDataObject,
	example,
});

class Echo implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Echo',
		name: 'echo',
		group: ['input'],
		version: 1,
		description: '',
		defaults: { name: 'Echo' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true }],
		requestDefaults,
		properties: operationsForm([echo, other], { default: 'echo', description: 'What to do' }),
	};
}

const run = async (parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await runNode(new Echo(), { credential: simulator.addInstance(), parameters, items });

const read = async (parameters: INodeParameters, items?: IDataObject[]): Promise<IDataObject[]> =>
	(await run(parameters, items)).items.map(({ json }) => json);

it('reads a form as it is when the node is added', async () => {
	expect(await read({})).toEqual([{ from: { chosen: 'link', place: '', name: '' }, options: {}, rows: [] }]);
});

it('reads of each item what its expressions give', async () => {
	const parameters: INodeParameters = {
		from: '={{ $json.from }}',
		url: 'https://example.com/{{ this }}',
		binaryField: '={{ "data" + $itemIndex }}',
		fileName: '={{ $json.name }}.png',
		options: { typing: '={{ $json.typing }}' },
		rows: { rows: [{ label: '={{ $json.name }}' }, { label: 'plain' }] },
		detail: '={{ [$itemIndex] }}',
	};
	const items = [{ from: 'binary', name: 'a', typing: 1 }, { from: 'link', name: 'b', typing: true }];
	expect(await read(parameters, items)).toEqual([
		{
			from: { chosen: 'binary', place: 'data0', name: 'a.png' },
			options: { typing: 1 },
			rows: [{ label: 'a' }, { label: 'plain' }],
			detail: [0],
		},
		// n8n takes a field for shown that an expression decides about.
		{
			from: { chosen: 'link', place: 'https://example.com/{{ this }}', name: 'b.png' },
			options: { typing: true },
			rows: [{ label: 'b' }, { label: 'plain' }],
			detail: [1],
		},
	]);
});

it('does not find what the form hides, though it was filled in once', async () => {
	const [{ detail, from }] = await read({ from: 'link', url: 'u', binaryField: 'b', detail: 'd', only: 'o' });
	expect([detail, from]).toEqual([undefined, { chosen: 'link', place: 'u', name: '' }]);
	expect(await read({ operation: 'other', fileName: 'a.png', url: 'u', from: 'binary' })).toEqual([{ fileName: 'a.png', only: 'usual' }]);
});

it('refuses the item whose expression gives an unknown word, before anything is sent', async () => {
	const { error, items } = await run({ from: '={{ $json.from }}' }, [{ from: 'link' }, { from: 'ftp' }, { from: 'binary' }]);
	expect([error?.message, error?.context.itemIndex, items]).toEqual(["'from' must be link or binary, not 'ftp'", 1, []]);
	expect(simulator.requests).toEqual([]);
});

it('shares a property between operations and branches, and shows it for each', () => {
	const { properties } = new Echo().description;
	expect(properties.filter(({ name }) => name === 'fileName').map(({ displayOptions }) => displayOptions?.show)).toEqual([
		{ from: ['link', 'binary'], operation: ['echo'] },
		{ operation: ['other'] },
	]);
});
