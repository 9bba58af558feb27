import type { INode, INodeParameters } from 'n8n-workflow';
import { allNodes, nameOf, typeOf } from '../allNodes';
import type { Credential, Stored } from '../host/clientTypes';
import type { NodeUnderTest } from '../host/webhook';
import type { World } from '../host/world';

const START: INode = { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };

/** The names that our nodes get when they are added, by their types. */
export const nodeNames: Record<string, string> = Object.fromEntries(allNodes.map((node) => [typeOf(node), nameOf(node)]));

/** One of our nodes with these parameters, and whatever else is not as usual. Throws an Error for a type that is none of ours. */
export function ours(type: string, parameters: INodeParameters = {}, more: Partial<NodeUnderTest> = {}): NodeUnderTest {
	if (!(type in nodeNames)) throw new Error(`The package has no node ${type}`);
	return { name: nodeNames[type], type: `n8n-nodes-green-api.${type}`, parameters, ...more };
}

/** What a node's `credentials` hold for this one. */
export const using = ({ id, name }: Credential & Stored): Pick<NodeUnderTest, 'credentials'> => ({ credentials: { greenApi: { id, name } } });

/** Nodes that follow each other. */
export type Branch = NodeUnderTest[];

const nodesOf = (branch: Branch, row: number, credential: Credential & Stored): INode[] =>
	branch.map((node, column) => ({ id: node.name, typeVersion: 1, position: [(column + 1) * 220, row * 180], ...using(credential), ...node }));

/**
 * Stores a workflow of its own for a test, since the editor saves every change: a manual trigger, from which all branches start.
 *
 * @param name must be new
 */
export async function storeWorkflow({ client, credential }: World, name: string, ...branches: Branch[]): Promise<Stored> {
	const placed = branches.map((branch, row) => [START, ...nodesOf(branch, row, credential)]);
	const links = placed.flatMap((branch) => branch.slice(1).map((node, at) => ({ from: branch[at].name, to: node.name })));
	const from = (source: string) => links.filter((link) => link.from === source).map(({ to }) => ({ node: to, type: 'main' as const, index: 0 }));
	const workflow = {
		name,
		nodes: [START, ...placed.flatMap((branch) => branch.slice(1))],
		connections: Object.fromEntries(links.map((link) => [link.from, { main: [from(link.from)] }])),
		settings: { executionOrder: 'v1' as const },
		// Without it, n8n's editor runs only one of the nodes.
		pinData: {},
	};
	return await client.addWorkflow(workflow);
}

/** Stores a workflow of these triggers alone. */
export async function storeTriggers({ client, credential }: World, name: string, ...triggers: NodeUnderTest[]): Promise<Stored> {
	const nodes = triggers.flatMap((trigger, row) => nodesOf([trigger], row, credential));
	const workflow = { name, nodes, connections: {}, settings: { executionOrder: 'v1' as const }, pinData: {} };
	return await client.addWorkflow(workflow);
}
