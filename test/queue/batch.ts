import { until } from '../host/until';
import { callWebhook, webhookWorkflow } from '../host/webhook';
import type { ReceivedRequest } from '../simulator';
import { runsOf } from './runs';
import { CONCURRENCY, type QueueWorld, WORKERS } from './world';

/** n8n's main process takes calls faster than one after the other, and slower than all at once. */
const CALLERS = 10;

const SECONDS_TO_START = 180;

/** So many executions of so many items each. */
export interface Shape {
	executions: number;
	items: number;
}

/** Executions of one workflow, all waiting or running. */
export interface Batch {
	/** Its workflow's name, and the path of its webhook. */
	name: string;
	/** `Date.now()` when n8n had taken the last of them, and the workers had started as many as they run at once. */
	busyFrom: number;
	/** The messages of each execution. No two are alike. */
	messages: string[][];
}

/** The node under test. */
export const SEND = {
	name: 'Send Status',
	type: 'n8n-nodes-green-api.sendStatus',
	parameters: { operation: 'sendText', message: '={{ $json.message }}', audience: 'allContacts' },
};

/** Calls for one after the other of a common stock, until it is empty. */
async function caller(stock: string[][], call: (messages: string[]) => Promise<void>): Promise<void> {
	for (let messages = stock.shift(); messages; messages = stock.shift()) await call(messages);
}

/** Calls the batch's workflow for each of these lists of messages: an execution for each. */
export async function callFor({ n8n }: QueueWorld, name: string, lists: string[][]): Promise<void> {
	const stock = [...lists];
	const call = async (own: string[]) => {
		const { status } = await callWebhook(n8n.url, name, own.map((message) => ({ message })));
		if (status !== 200) throw new Error(`n8n answers the call with ${status}`);
	};
	await Promise.all(Array.from({ length: CALLERS }, async () => await caller(stock, call)));
}

/** Makes a workflow that posts one status an item and calls it for each execution. n8n spreads these over its workers. */
export async function startBatch(world: QueueWorld, name: string, { executions, items }: Shape): Promise<Batch> {
	await world.client.publishWorkflow(webhookWorkflow(name, world.credential, SEND, 'onReceived'));
	const messages = Array.from({ length: executions }, (_, execution) => Array.from({ length: items }, (_unused, item) => `${name} ${execution}.${item}`));
	const before = (await runsOf(world.workers)).length;
	await callFor(world, name, messages);
	const atOnce = Math.min(executions, WORKERS * CONCURRENCY);
	await until('Workers that are busy', SECONDS_TO_START, async () => ((await runsOf(world.workers)).length >= before + atOnce ? true : undefined));
	return { name, busyFrom: Date.now(), messages };
}

/** Waits until the workers have ended so many executions since they were started. Their logs say so without bothering n8n. */
export async function awaitEnds({ workers }: QueueWorld, ends: number, seconds: number): Promise<void> {
	await until(`The end of ${ends} executions`, seconds, async () => ((await runsOf(workers)).filter(({ isOver }) => isOver).length >= ends ? true : undefined));
}

/** The message of a status that GREEN-API was asked to post. */
export const messageOf = ({ body }: ReceivedRequest): string => (body as { message: string }).message;

/** What GREEN-API received of a batch. */
export function requestsOf({ simulator }: QueueWorld, { messages }: Batch): ReceivedRequest[] {
	const own = new Set(messages.flat());
	return simulator.requests.filter((request) => request.apiMethod === 'sendTextStatus' && own.has(messageOf(request)));
}

/** How often GREEN-API took each message of a list. */
export function arrivalsOf(world: QueueWorld, batch: Batch, messages: string[]): number[] {
	const taken = requestsOf(world, batch).filter((request) => request.taken).map(messageOf);
	return messages.map((message) => taken.filter((one) => one === message).length);
}
