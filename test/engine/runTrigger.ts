import { type IDataObject, type INodeExecutionData, type INodeParameters, type INodeType, type IRun, type ITriggerResponse, type NodeApiError, Workflow, type WorkflowActivateMode } from 'n8n-workflow';
import { endDetachedWork, startDetached } from './detached';
import { withExpressions } from './engineOf';
import { cancelled, type Done, type Execution, ExecutionList } from './executionList';
import { firstEmitted } from './firstEmitted';
import { ownNode } from './node';
import { keepLog } from './nodeLog';
import { nodeTypesFor } from './nodeTypes';
import { type Context, triggerContext, type TriggerRun } from './triggerContext';

export type { Ending, Execution } from './executionList';
export type { TriggerRun } from './triggerContext';

/** The trigger as n8n has registered it. */
interface Registration {
	workflow: Workflow;
	context: Context;
	response?: ITriggerResponse;
}

const NODE = 'Trigger';

let workflows = 0;

const published = new Set<TriggeredWorkflow>();

/**
 * A workflow with a node that has `trigger()` as n8n runs it, in the real engine: n8n stores the static data when it publishes the
 * workflow and at each `emit`, and then starts an execution whose end the test decides (`onExecution`). It works in real time and in
 * virtual time: there the trigger's loop is detached work, and `passTime` lets time pass. Follows n8n's active-workflow-manager and n8n-core's
 * triggers-and-pollers, in 2.41 trigger-execution-context-factory and active-workflow-triggers.
 */
export class TriggeredWorkflow {
	/** Its static data, as the database has it. */
	stored = '{}';

	/** What was recorded as failed by saveFailedExecution. */
	readonly failures: Error[] = [];

	/** What was reported by emitError, each of which closes the trigger. */
	readonly errors: Error[] = [];

	/** What the node wrote into n8n's log. */
	readonly log: string[] = [];

	/** How often emit was called with a key that was known. */
	refused = 0;

	readonly id = `triggered ${++workflows}`;

	private readonly list = new ExecutionList();

	private current?: Registration;

	constructor(
		private nodeType: INodeType,
		public run: TriggerRun,
	) {}

	/** All executions that were started, the first one first. */
	get executions(): Execution[] {
		return this.list.all;
	}

	/** The JSON of all items that have started an execution. */
	get events(): IDataObject[] {
		return this.executions.flatMap(({ items }) => items.map(({ json }) => json));
	}

	/** Says how each execution ends, and by when: it is called as it starts. 'never' leaves it running. All succeed at once if it is not set. */
	set onExecution(decide: ExecutionList['decide']) {
		this.list.decide = decide;
	}

	get isPublished(): boolean {
		return this.current !== undefined;
	}

	private store({ staticData }: Workflow): void {
		if (!staticData.__dataChanged) return;
		this.stored = JSON.stringify(staticData);
		staticData.__dataChanged = false;
	}

	private emit(workflow: Workflow, items: INodeExecutionData[][], done?: Done, key?: string): void {
		this.store(workflow);
		if ((this.run.knowsKeys ?? true) && key !== undefined && this.list.knows(key)) {
			this.refused += 1;
			return done?.resolve(undefined as unknown as IRun);
		}
		void this.list.start(items[0], (this.run.knowsKeys ?? true) ? key : undefined, done);
	}

	private contextOf(workflow: Workflow, mode: 'trigger' | 'manual', activation: WorkflowActivateMode): Context {
		const context = triggerContext(workflow, workflow.nodes[NODE], this.run, mode, activation, {
			emit: (...given) => this.emit(workflow, ...given),
			error: (error) => {
				this.errors.push(error);
				void this.unpublish();
			},
			failure: (error) => void this.failures.push(error),
		});
		keepLog(context.logger, this.log);
		return context;
	}

	private load(mode: 'trigger' | 'manual', activation: WorkflowActivateMode): Registration {
		const node = ownNode(NODE, this.nodeType.description.name, { parameters: this.run.parameters ?? {} });
		const staticData = JSON.parse(this.stored) as IDataObject;
		const workflow = new Workflow({ id: this.id, active: true, nodeTypes: nodeTypesFor(this.nodeType, []), nodes: [node], connections: {}, staticData, settings: this.run.settings });
		return { workflow, context: this.contextOf(workflow, mode, activation) };
	}

	/** Calls the node's `trigger`, whose loop goes on by itself. */
	private async call({ workflow, context }: Registration): Promise<ITriggerResponse | undefined> {
		return await withExpressions(workflow, async () => await startDetached(async () => await this.nodeType.trigger?.call(context)));
	}

	/** Publishes the workflow. Throws what the node throws, and then it is not published. */
	async publish(activation: WorkflowActivateMode = 'activate'): Promise<void> {
		const registration = this.load('trigger', activation);
		registration.response = await this.call(registration);
		this.store(registration.workflow);
		this.current = registration;
		published.add(this);
	}

	/** Takes it back: `closeFunction` is awaited. */
	async unpublish(): Promise<void> {
		const registration = this.current;
		this.current = undefined;
		published.delete(this);
		if (!registration) return;
		await registration.response?.closeFunction?.();
		this.store(registration.workflow);
	}

	/** Publishes it again, with other parameters: the old trigger is closed, and a new one starts with what the database has. */
	async republish(parameters?: INodeParameters): Promise<void> {
		await this.unpublish();
		if (parameters) this.run = { ...this.run, parameters };
		await this.publish('update');
	}

	/** Ends n8n as SIGTERM does: the trigger is closed, running executions are awaited, and those that take too long are cancelled. */
	async stop(): Promise<void> {
		await this.unpublish();
		await this.list.end(this.run.graceMs ?? 30_000);
	}

	/** Ends n8n gracefully and starts it again; a node type that was loaded anew is that of another process. */
	async restart(nodeType = this.nodeType): Promise<void> {
		await this.stop();
		this.nodeType = nodeType;
		await this.publish('init');
	}

	/** The editor's Fetch Test Event, beside the trigger that is published: the first items, or what the node throws or reports. */
	async fetchTestEvent(): Promise<INodeExecutionData[]> {
		const registration = this.load('manual', 'manual');
		return await firstEmitted(registration.context, await this.call(registration), this.run.savesFailures !== false);
	}

	/** Cancels the execution as a person does it in the list of executions. */
	cancel(execution: Execution): void {
		this.list.settle(execution, cancelled('manual'));
	}

	/** What was recorded as failed, in its own words. */
	get failureTexts(): Array<[message: string, description: unknown]> {
		return this.failures.map((error) => [error.message, (error as NodeApiError).description]);
	}
}

/** To be called in a suite that has such workflows: after each test all are unpublished, and nothing of them counts any more. */
export function useTriggeredWorkflows(): void {
	afterEach(async () => {
		await Promise.all([...published].map(async (workflow) => await workflow.unpublish()));
		endDetachedWork();
	});
}
