import type { INode } from 'n8n-workflow';
import type { Workflow } from '../host/clientTypes';
import { callWebhook } from '../host/webhook';
import type { World } from '../host/world';

/** How many executions are read at once. */
const READERS = 10;

/** Calls of a webhook: so many to warm up, and so many that count. */
const WARM_UP = 50;
const CALLS = 300;

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

/** Seconds that n8n takes for such an execution where its own Webhook node starts it, one after the other, and the number of the latest. */
export async function byWebhook(world: World): Promise<{ seconds: number; latest: number }> {
	const { client, n8n } = world;
	const path = 'own';
	const parameters = { path, httpMethod: 'POST', responseMode: 'lastNode', options: {} };
	const { id } = await client.publishWorkflow(workflowOf(path, { name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, webhookId: path, parameters }));
	const callTimes = async (times: number): Promise<void> => {
		for (let call = 0; call < times; call++) await callWebhook(n8n.url, path, []);
	};
	await callTimes(WARM_UP);
	const start = performance.now();
	await callTimes(CALLS);
	const seconds = (performance.now() - start) / 1000 / CALLS;
	return { seconds, latest: await latestOf(world, id) };
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
