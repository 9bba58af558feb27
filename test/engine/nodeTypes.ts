import { type ExecuteContext, RoutingNode } from 'n8n-core';
import { type INodeExecutionData, type INodeType, type INodeTypes, NodeConnectionTypes } from 'n8n-workflow';
import { addRequestOptions } from './engineOf';

/** A node that emits the given items, to start a workflow with. */
const startNode = (items: INodeExecutionData[]): INodeType => ({
	description: { displayName: 'Start', name: 'start', group: ['trigger'], version: 1, description: '', defaults: { name: 'Start' }, inputs: [], outputs: [NodeConnectionTypes.Main], properties: [] },
	async execute() {
		return [items];
	},
});

/** Makes a declarative node executable as n8n does when it loads one: request options, and an `execute` that routes. One with its own stays as it is. */
export function loaded(nodeType: INodeType): INodeType {
	if (nodeType.execute) return nodeType;
	addRequestOptions(nodeType);
	nodeType.execute = async function () {
		return (await new RoutingNode(this as ExecuteContext, nodeType).runNode()) ?? [];
	};
	return nodeType;
}

/** The node types of a workflow in which a start node hands items to the node under test. */
export function nodeTypesFor(nodeType: INodeType, items: INodeExecutionData[]): INodeTypes {
	const types: Record<string, INodeType> = { start: startNode(items), [nodeType.description.name]: nodeType };
	return { getByName: (name) => types[name], getByNameAndVersion: (name) => types[name], getKnownTypes: () => ({}) };
}
