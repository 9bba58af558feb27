import { PollContext } from 'n8n-core';
import { type IDataObject, type INodeExecutionData, type INodeParameters, type INodeType, type NodeApiError, Workflow } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import { withExpressions } from './engineOf';
import { ownNode } from './node';
import { keepLog } from './nodeLog';
import { nodeTypesFor } from './nodeTypes';

interface PollRun {
	credential: Credential;
	parameters?: INodeParameters;
	/** The workflow's time zone, if it has one of its own. */
	timezone?: string;
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

/** The trigger as n8n has registered it when the workflow was published: with static data of its own, and one context for all its polls. */
interface Registration {
	workflow: Workflow;
	context: PollContext;
}

let workflows = 0;

/**
 * A workflow with a polling node as n8n runs it, in the real engine: n8n polls once when it publishes the workflow, and
 * stores the static data then, and whenever a poll gives items; not when a poll gives none. A poll that ends after the
 * workflow was published again counts as ever in n8n up to 2.39, and in later ones for nothing: neither its items nor its
 * error (`dropsLate`). Follows n8n's active-workflow-manager and n8n-core's active-workflows, in 2.41 poll-trigger-executor.
 */
export class PollingWorkflow {
	readonly kept: Kept = { stored: '{}', executions: [], failures: [], log: [] };

	dropsLate = false;

	private current?: Registration;

	private readonly number = ++workflows;

	/** The n8n process that runs it. What a node remembers in the process goes by the workflow's id, so each process has its own. */
	private process = 1;

	constructor(
		private readonly nodeType: INodeType,
		public run: PollRun,
	) {}

	private emit(workflow: Workflow, items: INodeExecutionData[][]): void {
		this.store(workflow);
		this.kept.executions.push(items[0].map(({ json }) => json));
	}

	private load(mode: 'trigger' | 'manual' = 'trigger'): Registration {
		const node = ownNode(NODE, this.nodeType.description.name, { parameters: this.run.parameters ?? {} });
		const staticData = JSON.parse(this.kept.stored) as IDataObject;
		const workflow = new Workflow({ id: `workflow ${this.number} of process ${this.process}`, active: true, nodeTypes: nodeTypesFor(this.nodeType, []), nodes: [node], connections: {}, staticData, settings: { timezone: this.run.timezone } });
		const context = new PollContext(workflow, node, additionalDataFor(this.run.credential), mode, mode === 'manual' ? 'manual' : 'init', (items) => this.emit(workflow, items));
		keepLog(context.logger, this.kept.log);
		return { workflow, context };
	}

	/** One call of the node's poll. */
	private async call({ workflow, context }: Registration): Promise<INodeExecutionData[][] | null> {
		return await withExpressions(workflow, async () => (await this.nodeType.poll?.call(context)) ?? null);
	}

	private store({ staticData }: Workflow): void {
		if (!staticData.__dataChanged) return;
		this.kept.stored = JSON.stringify(staticData);
		staticData.__dataChanged = false;
	}

	/** Publishes the workflow, as a user or a starting n8n does it: with what the database has, and a poll that has to succeed. */
	async activate(): Promise<void> {
		const registration = this.load();
		this.current = undefined;
		const items = await this.call(registration);
		if (items) registration.context.__emit(items);
		this.store(registration.workflow);
		this.current = registration;
	}

	/** The registration of now, for a poll of it after n8n has made another one: n8n leaves one behind now and then. */
	get registration(): Registration {
		return (this.current ??= this.load());
	}

	/** A poll of the schedule. One that throws becomes a failed execution. */
	async poll(registration = this.registration): Promise<void> {
		const counts = () => !this.dropsLate || registration === this.current;
		try {
			const items = await this.call(registration);
			if (items && counts()) registration.context.__emit(items);
		} catch (error) {
			if (counts()) this.kept.failures.push(error as NodeApiError);
		}
	}

	/** A poll of whose result nothing is left, because n8n ends meanwhile. */
	async lose(): Promise<void> {
		await this.call(this.load()).catch(() => null);
		this.endProcess();
	}

	/** Ends n8n's process: the next registration is that of another one, a new one or one that was there before. */
	endProcess(next = this.process + 1): void {
		this.process = next;
		this.current = undefined;
	}

	/** The editor's Fetch Test Event. Throws what the node throws. */
	async fetchTestEvent(): Promise<IDataObject[] | null> {
		const output = await this.call(this.load('manual'));
		return output && output[0].map(({ json }) => json);
	}

	/** The items of all executions. */
	get events(): IDataObject[] {
		return this.kept.executions.flat();
	}
}
