import { type INodeParameters, type INodeType, NodeHelpers, type INodePropertyOptions } from 'n8n-workflow';
import { archive } from '../../../nodes/GreenApi/resources/chat/archive';
import { operation } from '../../../nodes/shared/operation/operation';
import { resourcesForm } from '../../../nodes/shared/operation/nodeForm';
import { requestDefaults } from '../../../nodes/shared/transport/request';
import { callAsTool, knowsTools, toolOf } from '../../engine/asTool';
import { runNode } from '../../engine/runNode';
import { simulator, useSimulator } from '../../engine/useSimulator';

useSimulator();

const wipe = operation({
	method: 'readChat',
	option: { name: 'Wipe', value: 'wipe', action: 'Wipe chat', description: 'Wipe a chat', destroys: 'forgets all' },
	fields: {},
	request: () => ({ chatId: '79001110001@c.us' }),
	answer: () => ({ wiped: true }),
	example: { page: '', form: {}, request: {}, answer: {} },
});

const plain = operation({ ...({ method: 'readChat', option: archive.option, fields: {}, example: archive.example } as const), request: () => ({ chatId: '79001110001@c.us' }), answer: () => ({ done: true }) });

const chooser = { default: 'archive', description: 'What to do' };

const resources = [
	{ name: 'Chat', value: 'chat', operations: [plain, wipe], ...chooser },
	{ name: 'Harmless', value: 'harmless', operations: [plain], ...chooser },
];

const newNode = (): INodeType => ({
	description: {
		displayName: 'Node', name: 'node', group: ['output'], version: 1, description: '', defaults: { name: 'Node' }, inputs: ['main'], outputs: ['main'],
		usableAsTool: true, credentials: [{ name: 'greenApi', required: true }], requestDefaults,
		properties: resourcesForm(resources, { default: 'chat', description: 'What to work with' }),
	},
});

const wiping = { resource: 'chat', operation: 'wipe' };

/** The operations that the list of a node shows, by n8n's own functions, as its editor asks them. */
function offered({ description }: INodeType, parameters: INodeParameters): unknown[] {
	const node = { id: '', name: '', type: description.name, typeVersion: 1, position: [0, 0] as [number, number], parameters };
	const values = NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description) ?? {};
	const field = description.properties.find(({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.resource?.includes(String(values.resource)));
	const options = field?.options as INodePropertyOptions[];
	return options.filter((option) => NodeHelpers.displayParameter(values, option, node, description)).map(({ value }) => value);
}

describe('an operation that destroys something', () => {
	it('is in the list of the node, and in that of a tool whose author allows it', () => {
		expect(offered(newNode(), { resource: 'chat' })).toEqual(['archive', 'wipe']);
		// Where n8n does not know tools, it is in the list of theirs, too, and refused.
		expect(offered(toolOf(newNode()), { resource: 'chat' })).toEqual(knowsTools ? ['archive'] : ['archive', 'wipe']);
		expect(offered(toolOf(newNode()), { resource: 'chat', allowDestructive: true })).toEqual(['archive', 'wipe']);
	});

	it('has a switch where there is such an operation, in a tool alone, that takes no expression', () => {
		const [property] = newNode().description.properties.slice(-1);
		expect(property).toMatchObject({ name: 'allowDestructive', noDataExpression: true, default: false, displayOptions: { show: { resource: ['chat'], '@tool': [true] } } });
		expect(resourcesForm(resources.slice(1), chooser).map(({ name }) => name)).not.toContain('allowDestructive');
	});

	it('runs in a workflow', async () => {
		const { items } = await runNode(newNode(), { credential: simulator.credential, parameters: wiping });
		expect(items.map(({ json }) => json)).toEqual([{ wiped: true }]);
	});

	const switches: Array<[words: string, asType: (node: INodeType) => INodeType, parameters: INodeParameters]> = [
		['as it is added', toolOf, {}],
		['with the switch off', toolOf, { allowDestructive: false }],
		['with an expression in the switch', toolOf, { allowDestructive: "={{ $fromAI('allow', ``, 'boolean') }}" }],
		['with a word in the switch', toolOf, { allowDestructive: 'true' }],
		['in an n8n that knows no tools', (node) => node, { allowDestructive: true }],
	];

	it.each(switches)('is refused to an AI agent %s, before anything is sent', async (_, asType, parameters) => {
		const called = callAsTool(asType(newNode()), simulator.credential, { ...wiping, ...parameters }, { allow: true });
		await expect(called).rejects.toMatchObject({
			message: expect.stringMatching(/^An AI agent may not use 'Wipe' here$|^This tool has no operation 'wipe', or an AI agent may not use it$/) as unknown,
			description: expect.stringMatching(/whoever builds the workflow decides, never the agent: switch on 'Allow Destructive Operations'/) as unknown,
		});
		expect(simulator.requests).toEqual([]);
	});

	(knowsTools ? it : it.skip)('runs for an AI agent whose author has switched it on', async () => {
		const [{ json }] = await callAsTool(toolOf(newNode()), simulator.credential, { ...wiping, allowDestructive: true }, {});
		expect(json).toEqual({ wiped: true });
	});
});

it('lets an AI agent do what destroys nothing', async () => {
	const [{ json }] = await callAsTool(toolOf(newNode()), simulator.credential, { resource: 'chat', operation: 'archive' }, {});
	expect(json).toEqual({ done: true });
});
