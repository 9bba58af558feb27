/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as pause } from 'node:timers/promises';
import type { INode } from 'n8n-workflow';
import type { Credential, Stored, Workflow } from '../host/clientTypes';
import { simulatorCredential } from '../host/example';
import { callWebhook, type NodeUnderTest, WEBHOOK } from '../host/webhook';
import { startWorld, type World } from '../host/world';
import { startSimulator } from '../simulator';
import { httpRequestForm, sendStatusForm } from './httpRequest';
import { measures } from './process';

/** How many rounds of a call in each way are made; the first ones warm n8n up and do not count. */
export interface WebhookCallTask {
	warmUp: number;
	rounds: number;
	/** The version of the HTTP Request node. */
	typeVersion: number;
}

/** Milliseconds from a webhook's call to its answer, in each way. */
export type Round = Record<'own' | 'httpRequest', number>;

/** Before each call: n8n has written down the one before it, and Send Status need not wait for its turn. Milliseconds. */
const PAUSE = 120;

const MESSAGE = '={{ $json.body.items[0].message }}';

function nodesOf({ data }: Credential, typeVersion: number): Record<keyof Round, NodeUnderTest> {
	const { apiUrl, idInstance } = data;
	return {
		own: { name: 'Send Status', type: 'n8n-nodes-green-api.sendStatus', parameters: sendStatusForm(MESSAGE) },
		httpRequest: {
			name: 'HTTP Request',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion,
			parameters: httpRequestForm({ apiUrl, idInstance }, MESSAGE),
		},
	};
}

/** A webhook, a node behind it, and the answer with what comes out of the node. */
function workflowOf(path: string, { id, name }: Stored & Credential, node: NodeUnderTest): Workflow {
	const webhook: INode = {
		id: WEBHOOK,
		name: WEBHOOK,
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: path,
		position: [0, 0],
		parameters: { path, httpMethod: 'POST', responseMode: 'lastNode', responseData: 'allEntries', options: {} },
	};
	return {
		name: path,
		nodes: [webhook, { id: node.name, typeVersion: 1, position: [200, 0], credentials: { greenApi: { id, name } }, ...node }],
		connections: { [WEBHOOK]: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

async function call(n8nUrl: string, path: string): Promise<number> {
	await pause(PAUSE);
	const start = performance.now();
	const { data } = await callWebhook(n8nUrl, path, [{ message: 'Hello' }]);
	const time = performance.now() - start;
	if (!JSON.stringify(data).includes('idMessage')) throw new Error(`n8n answers ${JSON.stringify(data)}`);
	return time;
}

/** Rounds in which either goes first as often as the other. */
async function alternate(n8nUrl: string, rounds: number): Promise<Round[]> {
	const found: Round[] = [];
	const ways: Array<keyof Round> = ['own', 'httpRequest'];
	while (found.length < rounds) {
		const round: Round = { own: 0, httpRequest: 0 };
		for (const way of ways) round[way] = await call(n8nUrl, way);
		found.push(round);
		ways.reverse();
	}
	return found;
}

async function measureIn({ client, n8n }: World, data: Credential, { warmUp, rounds, typeVersion }: WebhookCallTask): Promise<Round[]> {
	const credential = await client.saveCredential(data);
	for (const [path, node] of Object.entries(nodesOf(credential, typeVersion))) {
		await client.publishWorkflow(workflowOf(path, credential, node));
	}
	return (await alternate(n8n.url, warmUp + rounds)).slice(warmUp);
}

/** Each measurement has an n8n of its own, and a GREEN-API without limits, so that no call has to be repeated. */
async function measure(task: WebhookCallTask): Promise<Round[]> {
	const [world, simulator] = [await startWorld(), await startSimulator({ limits: false })];
	try {
		return await measureIn(world, { ...simulatorCredential(simulator.credential), name: 'Without limits' }, task);
	} finally {
		await world.close();
		await simulator.close();
	}
}

measures(measure);
