import type { INode, INodeParameters } from 'n8n-workflow';
import type { Stored } from '../host/clientTypes';
import type { NodeUnderTest } from '../host/webhook';
import type { World } from '../host/world';

const START: INode = { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };

/** The names that our nodes get when they are added. */
export const nodeNames = {
	sendStatus: 'Send Status',
	getOutgoingStatuses: 'Get Outgoing Statuses',
	getStatusStatistic: 'Get Status Statistic',
	lastOutgoingMessages: 'Last Outgoing Messages',
};

/** One of our nodes with these parameters. */
export const ours = (type: keyof typeof nodeNames, parameters: INodeParameters = {}): NodeUnderTest => ({
	name: nodeNames[type],
	type: `n8n-nodes-green-api.${type}`,
	parameters,
});

/**
 * Stores a workflow of its own for a test, since the editor saves every change: a trigger, and this node after it.
 *
 * @param name must be new
 */
export async function storeWorkflow({ client, credential: { id, name: credentialName } }: World, name: string, tested: NodeUnderTest): Promise<Stored> {
	const node: INode = { id: 'tested', typeVersion: 1, position: [220, 0], credentials: { greenApi: { id, name: credentialName } }, ...tested };
	return await client.addWorkflow({
		name,
		nodes: [START, node],
		connections: { [START.name]: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
}
