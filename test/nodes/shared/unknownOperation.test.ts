// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeType } from 'n8n-workflow';
import { regularNodes, typeOf } from '../../allNodes';

useVirtualSimulator();

/** Those that have a choice of operations. */
const nodes = regularNodes.filter(({ description }) => description.properties.some(({ name }) => name === 'operation')).map((node): [string, INodeType] => [typeOf(node), node]);

const names: Array<[operation: unknown, title: RegExp, advice: RegExp]> = [
	['sendStory', /^This node has no operation 'sendStory'$/, /^Open the node and choose one of the list in 'Operation'$/],
	['', /^This node has no operation ''$/, /^Open the node and choose/],
	['constructor', /^This node has no operation 'constructor'$/, /^Open the node and choose/],
	['__CUSTOM_API_CALL__', /^This node makes no custom API calls$/, /HTTP Request node.*'Predefined Credential Type'.*GREEN API/],
];

const resources: Array<[resource: string, title: RegExp, advice: RegExp]> = [
	['channel', /^This node has no resource 'channel'$/, /^Open the node and choose one of the list in 'Resource'$/],
	['__CUSTOM_API_CALL__', /^This node makes no custom API calls$/, /HTTP Request node/],
];

describe.each(nodes.filter(([, { description }]) => description.properties.some(({ name }) => name === 'resource')))('%s', (_, node) => {
	it.each(resources)('refuses the resource %p, and sends nothing', async (resource, title, advice) => {
		for (const operation of ['create', '__CUSTOM_API_CALL__']) {
			const { error } = await runNode(node, { credential: simulator.addInstance(), parameters: { resource, operation } });
			expect([error?.message, error?.description]).toEqual([expect.stringMatching(title), expect.stringMatching(advice)]);
		}
		expect(simulator.requests).toEqual([]);
	});
});

describe.each(nodes)('%s', (_, node) => {
	it.each(names)('refuses the operation %p, and sends nothing', async (operation, title, advice) => {
		for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
			const parameters = { operation: operation as string };
			const { items, error } = await runNode(node, { credential: simulator.addInstance(), parameters, items: [{}, {}], settings: { onError } });
			const failures = error ? [[error.message, error.description]] : items.map(({ json }) => [json.error, json.details]);
			expect(failures).toEqual(Array(error ? 1 : 2).fill([expect.stringMatching(title), expect.stringMatching(advice)]));
		}
		expect(simulator.requests).toEqual([]);
	});
});
