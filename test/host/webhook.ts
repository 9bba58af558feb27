import axios from 'axios';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { Credential, Stored, Workflow } from './clientTypes';
import { direct } from './direct';
import { until } from './until';

const SECONDS_TO_LISTEN = 120;
const LONGEST_CALL = 10 * 60_000;

/** A node of a workflow under test: what matters of it. */
export type NodeUnderTest = Partial<INode> & Pick<INode, 'name' | 'type'> & { parameters: INodeParameters };

/** The first node of such a workflow: the one that waits for the call. */
export const WEBHOOK = 'Webhook';

const node = (name: string, type: string, typeVersion: number, column: number, parameters: INodeParameters): INode => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [column * 200, 0],
	parameters,
});

/**
 * A workflow that takes items by webhook, hands them one by one to the node under test, and answers with what comes
 * out of it; with `responseMode` onReceived it answers at once instead.
 */
export function webhookWorkflow(path: string, { id, name }: Credential & Stored, tested: NodeUnderTest, responseMode: 'lastNode' | 'onReceived' = 'lastNode'): Workflow {
	const webhook = node(WEBHOOK, 'webhook', 2, 0, { path, httpMethod: 'POST', responseMode, responseData: 'allEntries', options: {} });
	const split = node('Split Out', 'splitOut', 1, 1, { fieldToSplitOut: 'body.items', options: {} });
	return {
		name: path,
		nodes: [{ ...webhook, webhookId: path }, split, { id: tested.name, typeVersion: 1, position: [400, 0], credentials: { greenApi: { id, name } }, ...tested }],
		connections: {
			[WEBHOOK]: { main: [[{ node: split.name, type: 'main', index: 0 }]] },
			[split.name]: { main: [[{ node: tested.name, type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}

/**
 * Calls an active workflow with these items, as soon as n8n listens: it does so a moment after it was activated.
 * Gives the HTTP status and what n8n answers.
 */
export async function callWebhook(n8nUrl: string, path: string, items: IDataObject[]): Promise<{ status: number; data: unknown }> {
	return await until(`The webhook ${path}`, SECONDS_TO_LISTEN, async () => {
		const { status, data } = await axios.post<unknown>(`${n8nUrl}/webhook/${path}`, { items }, { ...direct, timeout: LONGEST_CALL, validateStatus: () => true });
		return status === 404 ? undefined : { status, data };
	});
}
