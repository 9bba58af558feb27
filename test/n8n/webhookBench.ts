import axios, { type AxiosResponse } from 'axios';
import type { INodeParameters } from 'n8n-workflow';
import type { Credential, Stored, Workflow } from '../host/clientTypes';
import { direct } from '../host/direct';
import { until } from '../host/until';
import type { World } from '../host/world';
import { incomingText, type ReceivedRequest } from '../simulator';
import { queueWorkflow } from './queueWorkflow';
import { openStage, publish, type Stage } from './stage';

/** What WEBHOOK_URL says; the simulator knows where it leads to. */
export const PUBLIC = 'https://n8n.example.com';

/** Where nobody listens. */
const NOWHERE = 'http://127.0.0.1:1';

/** How soon the simulator sends again what was not answered with a 200. Milliseconds. */
export const AGAIN_AFTER = 500;

/** The path of the trigger in a workflow of this name. */
export const pathOf = (name: string): string => `/webhook/hook-${name}/green-api-notifications`;

/** The workflow of the queue reader's suite with the webhook trigger in the other one's place, under its name. */
export function webhookTriggerWorkflow(name: string, credential: Credential & Stored, parameters: INodeParameters = {}): Workflow {
	const { nodes: [trigger, ...others], ...workflow } = queueWorkflow(name, credential, parameters);
	return { ...workflow, nodes: [{ ...trigger, type: 'n8n-nodes-green-api.greenApiWebhookTrigger', webhookId: `hook-${name}` }, ...others] };
}

/** A GREEN-API that calls n8n, and a workflow with the trigger. */
export interface Bench {
	name: string;
	stage: Stage;
	workflowId: string;
	/** Lets somebody write a text. */
	write(text: string): void;
	/** What was written into the settings so far. */
	writes(): ReceivedRequest[];
	/** The notifications that wait. */
	waiting(): number;
	untilEmpty(seconds?: number): Promise<void>;
	/** Whether the public address leads to n8n, as it does at first, or nowhere. */
	lead(toN8n: boolean): void;
	/** Calls n8n as GREEN-API does, with the trigger's secret unless another Authorization is given; null for none. */
	call(body: unknown, authorization?: string | null): Promise<AxiosResponse<string>>;
	publish(parameters?: INodeParameters): Promise<void>;
	/** Changes the workflow and publishes it anew. */
	republish(parameters?: INodeParameters): Promise<void>;
	unpublish(): Promise<void>;
	close(): Promise<void>;
}

/** Calls an address of n8n with whatever is given; every answer will do. */
export async function callN8n(url: string, method: string, data?: unknown, authorization?: string | null): Promise<AxiosResponse<string>> {
	const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
	// What is no JSON goes out as it is.
	const transformRequest = (given: unknown): unknown => given;
	const request = { ...direct, method, url, data, headers, transformRequest, validateStatus: () => true, responseType: 'text', maxBodyLength: Infinity } as const;
	return await axios.request<string>(request);
}

/** Makes a stage whose GREEN-API calls n8n, with the workflow that belongs to it, which is not published yet. */
export async function openBench(theWorld: () => Pick<World, 'client' | 'n8n'>, name: string): Promise<Bench> {
	const hosts = { [PUBLIC]: theWorld().n8n.url };
	const stage = await openStage(theWorld(), {}, { pushes: { hosts, againAfter: AGAIN_AFTER } });
	const { instance, simulator, credential } = stage;
	const { idInstance } = instance;
	instance.notifications.length = 0;
	Object.assign(instance.settings, { incomingWebhook: 'yes' });
	const workflow = (parameters?: INodeParameters): Workflow => webhookTriggerWorkflow(name, credential, parameters);
	const { id: workflowId } = await theWorld().client.addWorkflow(workflow());
	const waiting = (): number => instance.notifications.length;
	const settled = async (): Promise<void> => await theWorld().client.settled(workflowId);
	const unpublish = async (): Promise<void> => {
		await theWorld().client.unpublishWorkflow(workflowId);
		await settled();
	};
	return {
		name,
		stage,
		workflowId,
		write: (text) => void simulator.notify(incomingText({ text }), idInstance),
		writes: () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'setSettings'),
		waiting,
		untilEmpty: async (seconds = 60) => void (await until('The empty queue', seconds, async () => (waiting() === 0 ? true : undefined))),
		lead: (toN8n) => void (hosts[PUBLIC] = toN8n ? theWorld().n8n.url : NOWHERE),
		call: async (body, authorization = `Bearer ${instance.settings.webhookUrlToken}`) =>
			await callN8n(theWorld().n8n.url + pathOf(name), 'POST', typeof body === 'string' ? body : JSON.stringify(body), authorization),
		publish: async () => {
			await publish(theWorld(), workflow());
			await settled();
		},
		republish: async (parameters) => {
			await theWorld().client.republishWorkflow(workflowId, workflow(parameters));
			await settled();
		},
		unpublish,
		close: async () => {
			await unpublish();
			await stage.close();
		},
	};
}
