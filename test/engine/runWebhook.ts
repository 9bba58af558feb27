import { HookContext, WebhookContext } from 'n8n-core';
import { type IDataObject, type INodeExecutionData, type INodeParameters, type INodeType, type IWebhookFunctions, Workflow, type WorkflowActivateMode, type WorkflowExecuteMode } from 'n8n-workflow';
import { endDetachedWork, startDetached, workInTime } from './detached';
import { withExpressions } from './engineOf';
import { hookData, type HookRun, webhookOf } from './hookData';
import { ownNode } from './node';
import { keepLog } from './nodeLog';
import { nodeTypesFor } from './nodeTypes';
import { inVirtualTime, passTime } from './virtualTime';
import { type Call, type Reply, type Request, type Response, WebhookServer } from './webhookServer';

export type { HookRun } from './hookData';
export type { Call, Reply } from './webhookServer';

/** What n8n says that a re-publish takes between the old registration's end and the new one. Milliseconds. */
const REPUBLISHED_WITHIN = 50;

const NODE = 'Trigger';

const server = new WebhookServer();

let workflows = 0;

/** Within a piece of work that is in virtual time already it is a part of that. */
const inTime = async (work: () => Promise<void>): Promise<void> => await (workInTime.getStore() ? work() : inVirtualTime(work));

/**
 * A workflow with a node that has `webhookMethods` and `webhook()` as n8n runs it, in the real engine and in virtual time: giving back
 * is detached work, for which `passTime` lets time pass. A real server stands in front of `webhook()`. Follows n8n's
 * active-workflow-manager, webhook.service and test-webhooks.
 */
export class HookedWorkflow {
	/** Its static data, as the database has it. */
	stored = '{}';

	isPublished = false;

	/** The items with which each execution has started, the first one first. */
	readonly executions: INodeExecutionData[][] = [];

	/** What webhook() has thrown, or what n8n would have to answer in its place. */
	readonly errors: Error[] = [];

	/** What the node wrote into n8n's log. */
	readonly log: string[] = [];

	readonly id = `hooked ${++workflows}`;

	readonly webhookId = `5f0c1d2e-0000-4000-8000-${String(workflows).padStart(12, '0')}`;

	private readonly works = new Set<Promise<void>>();

	constructor(
		private nodeType: INodeType,
		public run: HookRun,
	) {}

	/** The JSON of all items that have started an execution. */
	get events(): IDataObject[] {
		return this.executions.flatMap((items) => items.map(({ json }) => json));
	}

	/** What the node itself has stored. */
	get memory(): IDataObject {
		return ((JSON.parse(this.stored) as IDataObject)[`node:${NODE}`] ?? {}) as IDataObject;
	}

	private load(staticData = JSON.parse(this.stored) as IDataObject): Workflow {
		const node = ownNode(NODE, this.nodeType.description.name, { parameters: this.run.parameters ?? {}, webhookId: this.webhookId });
		return new Workflow({ id: this.id, name: 'Hooked', active: true, nodeTypes: nodeTypesFor(this.nodeType, []), nodes: [node], connections: {}, staticData, settings: this.run.settings });
	}

	private store({ staticData }: Workflow): void {
		if (staticData.__dataChanged) this.stored = JSON.stringify(staticData);
	}

	private noting<T extends HookContext | WebhookContext>(context: T): T {
		keepLog(context.logger, this.log);
		return context;
	}

	private async hook(method: 'checkExists' | 'create' | 'delete', workflow: Workflow, mode: WorkflowExecuteMode, activation: WorkflowActivateMode, isTest = false): Promise<boolean> {
		const context = this.noting(new HookContext(workflow, workflow.nodes[NODE], hookData(this.run), mode, activation, webhookOf(this.nodeType.description, NODE, this.id, isTest)));
		return await withExpressions(workflow, async () => (await this.nodeType.webhookMethods?.default?.[method]?.call(context)) ?? false);
	}

	private async register(workflow: Workflow, mode: WorkflowExecuteMode, activation: WorkflowActivateMode, isTest = false): Promise<void> {
		await inTime(async () => {
			if (!(await this.hook('checkExists', workflow, mode, activation, isTest))) await this.hook('create', workflow, mode, activation, isTest);
		});
	}

	/** The node's `delete`, whose work may go on by itself. */
	private async clear(workflow = this.load(), isTest = false): Promise<void> {
		await startDetached(async () => await this.hook('delete', workflow, 'internal', 'update', isTest));
		if (!isTest) this.store(workflow);
	}

	/** Publishes the workflow. Throws what the node throws: then n8n has called `delete`, and it is not published. */
	async publish(activation: WorkflowActivateMode = 'activate'): Promise<void> {
		const workflow = this.load();
		server.route(this.webhookId, async (request, response) => await this.receive(request, response));
		const registered = this.register(workflow, 'trigger', activation);
		await registered.catch(async () => await this.unpublish());
		await registered;
		this.store(workflow);
		this.isPublished = true;
	}

	/** Takes it back; calls meet n8n's 404 from now on. */
	async unpublish(): Promise<void> {
		this.isPublished = false;
		await this.clear();
		server.route(this.webhookId);
	}

	/** Publishes it again with other parameters, which n8n does by an end and a beginning. Without any it calls nothing. */
	async republish(parameters?: INodeParameters): Promise<void> {
		if (parameters) this.run = { ...this.run, parameters };
		await this.clear();
		await passTime(REPUBLISHED_WITHIN);
		await this.publish('update');
	}

	/** Kills n8n and starts it again. It calls nothing then, or checkExists where it `asksAgain` (up to 2.39). */
	async restart({ asksAgain, nodeType = this.nodeType }: { asksAgain: boolean; nodeType?: INodeType }): Promise<void> {
		endDetachedWork();
		this.nodeType = nodeType;
		if (asksAgain && this.isPublished) await this.publish('init');
	}

	/** The editor's button that waits for a test event, beside the workflow that may be published. Throws what the node throws. */
	async listenForTest(): Promise<void> {
		const workflow = this.load({});
		try {
			await this.register(workflow, 'manual', 'manual', true);
		} finally {
			// n8n notes a test webhook before it asks the node, and takes it back by this.
			await this.clear(workflow, true);
		}
	}

	private async webhook(request: Request, response: Response): Promise<void> {
		const workflow = this.load();
		const additionalData = Object.assign(hookData(this.run), { httpRequest: request, httpResponse: response });
		const context = this.noting(new WebhookContext(workflow, workflow.nodes[NODE], additionalData, 'webhook', webhookOf(this.nodeType.description, NODE, this.id, false), [], null));
		const { noWebhookResponse, workflowData } = (await withExpressions(workflow, async () => await this.nodeType.webhook?.call(context as IWebhookFunctions))) ?? {};
		if (!noWebhookResponse) throw new Error('The node leaves the answer to n8n');
		if (workflowData) this.executions.push(workflowData[0]);
		this.store(workflow);
	}

	private async receive(request: Request, response: Response): Promise<void> {
		const work = inVirtualTime(async () => await this.webhook(request, response)).catch((error: Error) => {
			this.errors.push(error);
			if (!response.writableEnded) response.status(500).end();
		});
		this.works.add(work);
		await work;
		this.works.delete(work);
	}

	/** Calls the workflow's address; the node may be at work after the answer has come (`worked`). */
	async call(call: Call = {}): Promise<Reply> {
		const { status, data, headers } = await server.call(this.webhookId, call);
		return { status, body: data, headers: { ...headers }, isAtWork: this.works.size > 0 };
	}

	/** Waits until the node is at work with no call any more. */
	async worked(): Promise<void> {
		await Promise.all(this.works);
	}
}

/** To be called in a suite that has such workflows. */
export function useHookedWorkflows(): void {
	beforeAll(async () => await server.open());
	afterEach(endDetachedWork);
	afterAll(async () => await server.close());
}
