import axios, { type AxiosResponse } from 'axios';
import type { INodeParameters } from 'n8n-workflow';
import type { Execution } from '../host/clientTypes';
import { direct } from '../host/direct';
import { until } from '../host/until';
import { callWebhook, webhookWorkflow } from '../host/webhook';
import type { World } from '../host/world';
import { numbered } from './operations';
import { openStage, outputOf, publish, type Stage } from './stage';

type TheWorld = () => Pick<World, 'client' | 'n8n'>;

/** Whom the questions are asked. */
export const ANNA = '79001110001@c.us';

/** A group in which they may be asked, too. */
export const GROUP = '120363020000000001@g.us';

/** How a phone's browser names itself. */
export const BROWSER = 'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

/** The name of the node that asks, and of the one behind it. */
export const [QUESTION, AFTER] = ['Question', 'After'];

/** Two buttons. */
export const BOTH = { approvalOptions: { values: { approvalType: 'double' } } };

/** A workflow that asks a question, called by webhook. */
export interface QuestionBench {
	stage: Stage;
	workflowId: string;
	/** Starts an execution, and gives it once it waits, or has ended. */
	ask(items?: number): Promise<{ id: string; status: string }>;
	/** How the execution of this number stands. */
	statusOf(id: string): Promise<string>;
	/** What the node has put out, once the execution has finished. */
	outcome(id: string): Promise<unknown[]>;
	execution(id: string): Promise<Execution>;
	/** The text of the last question. */
	text(): string;
	/** The link in it. */
	link(): string;
	close(): Promise<void>;
}

/** The text of a question, with its link, in whatever way it was sent. */
export const questionText = (body: unknown): string => {
	const { message, body: withButtons } = body as Record<string, string | undefined>;
	return message ?? withButtons ?? '';
};

/** Publishes such a workflow, whose name is the path of its webhook. */
export async function openQuestion(theWorld: TheWorld, name: string, parameters: INodeParameters = {}, settings = {}): Promise<QuestionBench> {
	const stage = await openStage(theWorld());
	const asking = { name: QUESTION, type: 'n8n-nodes-green-api.greenApi', parameters: { resource: 'message', operation: 'sendAndWait', chatId: ANNA, message: 'Ship it?', ...parameters }, ...settings };
	const workflow = webhookWorkflow(name, stage.credential, asking, 'onReceived');
	const after = { id: AFTER, name: AFTER, type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [600, 0] as [number, number], parameters: {} };
	const workflowId = await publish(theWorld(), {
		...workflow,
		nodes: [...workflow.nodes, after],
		connections: { ...workflow.connections, [asking.name]: { main: [[{ node: AFTER, type: 'main', index: 0 }]] } },
	});
	const statusOf = async (id: string) => (await theWorld().client.executions(workflowId)).find((one) => one.id === id)?.status ?? 'none';
	const text = () => questionText(stage.simulator.requests.filter(({ apiMethod }) => apiMethod?.startsWith('send')).at(-1)?.body);
	const execution = async (id: string) => await theWorld().client.finishedExecution(id);
	return {
		stage,
		workflowId,
		ask: async (items = 1) => {
			const before = new Set((await theWorld().client.executions(workflowId)).map(({ id }) => id));
			await callWebhook(theWorld().n8n.url, name, numbered(items));
			return await until('The question', 60, async () => {
				const started = (await theWorld().client.executions(workflowId)).find(({ id }) => !before.has(id));
				return started && !['new', 'running'].includes(started.status) ? started : undefined;
			});
		},
		statusOf,
		outcome: async (id) => outputOf(await execution(id), AFTER).map(({ json }) => json),
		execution,
		text,
		link: () => /https?:\/\/\S+/.exec(text())?.[0] ?? '',
		close: async () => {
			await theWorld().client.unpublishWorkflow(workflowId);
			await stage.close();
		},
	};
}

/** Opens a link as this user agent does; every answer will do. */
export const open = async (link: string, agent?: string, method = 'GET'): Promise<AxiosResponse<string>> =>
	await axios.request<string>({ ...direct, method, url: link, headers: { 'user-agent': agent ?? null }, validateStatus: () => true, responseType: 'text' });

/** Sends a page's form as a browser does. */
export const submit = async (link: string, fields: Record<string, File | string | string[]>): Promise<AxiosResponse<string>> => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
	return await axios.post<string>(link, form, { ...direct, validateStatus: () => true, responseType: 'text' });
};
