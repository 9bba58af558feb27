import { PollContext } from 'n8n-core';
import { type IDataObject, type INodeParameters, type INodeType, type NodeApiError, Workflow } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import { withExpressions } from './engineOf';
import { ownNode } from './node';
import { nodeTypesFor } from './nodeTypes';

export interface PollRun {
	credential: Credential;
	parameters?: INodeParameters;
}

/** What n8n keeps of a polling workflow beside its definition. */
interface Kept {
	/** Its static data, as the database has it. */
	stored: string;
	/** The items with which each execution has started. */
	executions: IDataObject[][];
	/** The polls that became failed executions. */
	failures: NodeApiError[];
	/** What the node wrote into n8n's log. */
	log: string[];
}

const NODE = 'Trigger';

/**
 * A workflow with a polling node as n8n runs it, in the real engine: n8n polls once when it switches the workflow on, and
 * stores the static data then, and whenever a poll gives items; not when a poll gives none. Follows n8n's active-workflow-manager.
 */
export class PollingWorkflow {
	readonly kept: Kept = { stored: '{}', executions: [], failures: [], log: [] };

	private workflow?: Workflow;

	constructor(
		private readonly nodeType: INodeType,
		public run: PollRun,
	) {}

	private load(): Workflow {
		const node = ownNode(NODE, this.nodeType.description.name, { parameters: this.run.parameters ?? {} });
		return new Workflow({ id: 'workflow', active: true, nodeTypes: nodeTypesFor(this.nodeType, []), nodes: [node], connections: {}, staticData: JSON.parse(this.kept.stored) as IDataObject });
	}

	/** One call of the node's poll; gives the items that it gave. */
	private async call(workflow: Workflow, mode: 'trigger' | 'manual'): Promise<IDataObject[] | null> {
		const context = new PollContext(workflow, workflow.nodes[NODE], additionalDataFor(this.run.credential), mode, mode === 'manual' ? 'manual' : 'init');
		for (const level of ['debug', 'info', 'warn', 'error'] as const) jest.spyOn(context.logger, level).mockImplementation((...[message]) => void this.kept.log.push(message));
		const output = await withExpressions(workflow, async () => (await this.nodeType.poll?.call(context)) ?? null);
		return output && output[0].map(({ json }) => json);
	}

	private store({ staticData }: Workflow): void {
		this.kept.stored = JSON.stringify(staticData);
	}

	private emit(workflow: Workflow, items: IDataObject[] | null): void {
		if (!items) return;
		this.store(workflow);
		this.kept.executions.push(items);
	}

	/** Switches the workflow on, as a user or a starting n8n does it: with what the database has, and a poll that has to succeed. */
	async activate(): Promise<void> {
		const workflow = this.load();
		this.emit(workflow, await this.call(workflow, 'trigger'));
		this.store(workflow);
		this.workflow = workflow;
	}

	/** A poll of the schedule. One that throws becomes a failed execution. */
	async poll(): Promise<void> {
		const workflow = this.workflow ?? this.load();
		try {
			this.emit(workflow, await this.call(workflow, 'trigger'));
		} catch (error) {
			this.kept.failures.push(error as NodeApiError);
		}
	}

	/** A poll of whose result nothing is left, because n8n ends meanwhile. */
	async lose(): Promise<void> {
		await this.call(this.load(), 'trigger').catch(() => null);
		this.workflow = undefined;
	}

	/** The editor's Fetch Test Event. Throws what the node throws. */
	async fetchTestEvent(): Promise<IDataObject[] | null> {
		return await this.call(this.load(), 'manual');
	}

	/** The items of all executions. */
	get events(): IDataObject[] {
		return this.kept.executions.flat();
	}
}
