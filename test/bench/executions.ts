import type { INode } from 'n8n-workflow';
import type { Workflow } from '../host/clientTypes';
import { callWebhook } from '../host/webhook';
import type { World } from '../host/world';

/** How many executions are read at once. */
const READERS = 10;

/** An execution, as far as it matters here. */
export interface Ended {
	status: string;
	/** The text of the message that has started it. */
	text: unknown;
}

/** A workflow of a trigger with a No Operation behind it. */
export function workflowOf(name: string, trigger: Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters'> & Partial<INode>): Workflow {
	return {
		name,
		nodes: [
			{ id: 'trigger', position: [0, 0], ...trigger },
			{ id: 'behind', name: 'No Operation', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [200, 0], parameters: {} },
		],
		connections: { [trigger.name]: { main: [[{ node: 'No Operation', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

/** The number of a workflow's latest execution. n8n numbers all executions on. */
export async function latestOf({ client }: World, workflowId: string): Promise<number> {
	const [latest] = await client.executions(workflowId, 1);
	return Number(latest.id);
}

/** Executions that n8n's own Webhook node starts, one after the other. */
export interface Own {
	/** Makes so many; gives the seconds that each takes. */
	run(count: number): Promise<number>;
	/** The number of the latest. */
	latest(): Promise<number>;
}

/** Publishes a workflow of a webhook. */
export async function ownExecutions(world: World): Promise<Own> {
	const path = 'own';
	const parameters = { path, httpMethod: 'POST', responseMode: 'lastNode', options: {} };
	const webhook = { name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, webhookId: path, parameters };
	const { id } = await world.client.publishWorkflow(workflowOf(path, webhook));
	const run = async (count: number): Promise<number> => {
		const start = performance.now();
		for (let call = 0; call < count; call++) await callWebhook(world.n8n.url, path, []);
		return (performance.now() - start) / 1000 / count;
	};
	return { run, latest: async () => await latestOf(world, id) };
}

/** What the executions with these numbers were, in their order. */
export async function executionsIn({ client }: World, from: number, to: number, trigger: string): Promise<Ended[]> {
	const found: Ended[] = [];
	let next = from;
	const read = async (): Promise<void> => {
		for (let id = next++; id <= to; id = next++) {
			const { status, data } = await client.finishedExecution(String(id));
			found[id - from] = { status, text: data.resultData.runData[trigger]?.[0]?.data?.main[0]?.[0]?.json.text };
		}
	};
	await Promise.all(Array.from({ length: READERS }, read));
	return found;
}
