import { type ExecuteContext, RoutingNode } from 'n8n-core';
import { type IBinaryKeyData, type IExecuteFunctions, type INodeExecutionData, type INodeType, type INodeTypes, NodeConnectionTypes } from 'n8n-workflow';
import { addRequestOptions } from './engineOf';

/** A file that a node before has made; n8n keeps it in the item or stores it, as it is set up to. */
export interface MadeFile {
	content: Buffer;
	fileName?: string;
	mimeType: string;
}

/** The files of one item by its binary fields. */
export type MadeFiles = Record<string, MadeFile>;

/** An item as it is described to the start node. */
export interface Input {
	json: INodeExecutionData['json'];
	files?: MadeFiles;
}

async function prepared({ helpers }: IExecuteFunctions, files: MadeFiles): Promise<IBinaryKeyData> {
	const fields = Object.entries(files).map(async ([name, { content, fileName, mimeType }]) => [name, await helpers.prepareBinaryData(content, fileName, mimeType)] as const);
	return Object.fromEntries(await Promise.all(fields));
}

/** A node that emits the given items, to start a workflow with. */
export const startNode = (items: Input[]): INodeType => ({
	description: { displayName: 'Start', name: 'start', group: ['trigger'], version: 1, description: '', defaults: { name: 'Start' }, inputs: [], outputs: [NodeConnectionTypes.Main], properties: [] },
	async execute() {
		return [await Promise.all(items.map(async ({ json, files }) => ({ json, ...(files && { binary: await prepared(this, files) }) })))];
	},
});

/** A node that hands on so many of its items at a time, on its second output, until none is left, as n8n's Loop Over Items does. */
const loopNode: INodeType = {
	description: { displayName: 'Loop', name: 'loop', group: ['organization'], version: 1, description: '', defaults: { name: 'Loop' }, inputs: [NodeConnectionTypes.Main], outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main], properties: [{ displayName: 'Batch Size', name: 'batchSize', type: 'number', default: 1 }] },
	async execute() {
		const state = this.getContext('node') as { left?: INodeExecutionData[] };
		state.left ??= [...this.getInputData()];
		const batch = state.left.splice(0, this.getNodeParameter('batchSize', 0) as number);
		return batch.length > 0 ? [[], batch] : [this.getInputData(), []];
	},
};

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
export function nodeTypesFor(nodeType: INodeType, items: Input[]): INodeTypes {
	const types: Record<string, INodeType> = { start: startNode(items), loop: loopNode, [nodeType.description.name]: nodeType };
	return { getByName: (name) => types[name], getByNameAndVersion: (name) => types[name], getKnownTypes: () => ({}) };
}
