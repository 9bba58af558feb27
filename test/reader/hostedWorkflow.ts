/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { TriggerContext } from 'n8n-core';
import { type IDataObject, type INodeExecutionData, type INodeParameters, type INodeType, type IRun, type ITriggerResponse, sleep, Workflow, type WorkflowActivateMode } from 'n8n-workflow';
import { additionalDataFor } from '../engine/additionalData';
import { withExpressions } from '../engine/engineOf';
import type { Done } from '../engine/executionList';
import { firstEmitted } from '../engine/firstEmitted';
import { ownNode } from '../engine/node';
import { nodeTypesFor } from '../engine/nodeTypes';
import { Database } from './database';
import { Executions } from './executions';
import type { HostSetup, Moment } from './messages';

const NODE = 'Trigger';

interface Registration {
	workflow: Workflow;
	context: TriggerContext;
	response?: ITriggerResponse;
}

/** A published trigger in n8n-core's TriggerContext, with n8n's side on disk. */
export class HostedWorkflow {
	private readonly database: Database;

	private readonly executions: Executions;

	private current?: Registration;

	private readonly passed = new Map<Moment, number>();

	constructor(
		private readonly nodeType: INodeType,
		private setup: HostSetup,
		private readonly log: (line: string) => void,
	) {
		this.database = new Database(setup.folder);
		this.database.noteCrashes();
		this.executions = new Executions(this.database, (moment) => this.pass(moment));
	}

	/** Where it may die: by a signal to itself nothing that comes after is done. */
	private pass(moment: Moment): void {
		const times = (this.passed.get(moment) ?? 0) + 1;
		this.passed.set(moment, times);
		const { diesAt } = this.setup;
		if (diesAt?.moment === moment && times === (diesAt.nth ?? 1)) process.kill(process.pid, 'SIGKILL');
	}

	private store({ staticData }: Workflow): void {
		if (!staticData.__dataChanged) return;
		this.database.store(JSON.stringify(staticData));
		staticData.__dataChanged = false;
	}

	private emit(workflow: Workflow, [items]: INodeExecutionData[][], done?: Done, key?: string): void {
		this.pass('emitted');
		this.store(workflow);
		this.pass('stored');
		const { insertAfterMs = 0, knowsKeys = true } = this.setup;
		const start = (): void => {
			if (knowsKeys && key !== undefined && !this.database.claims(key)) return done?.resolve(undefined as unknown as IRun);
			void this.executions.start(items, key, done);
		};
		if (insertAfterMs === 0) setImmediate(start);
		else setTimeout(start, insertAfterMs);
	}

	private load(mode: 'trigger' | 'manual', activation: WorkflowActivateMode): Registration {
		const { credential, parameters = {}, savesFailures, settings, workflowId = 'hosted' } = this.setup;
		const node = ownNode(NODE, this.nodeType.description.name, { parameters });
		const staticData = JSON.parse(this.database.stored) as IDataObject;
		const workflow = new Workflow({ id: workflowId, active: true, nodeTypes: nodeTypesFor(this.nodeType, []), nodes: [node], connections: {}, staticData, settings });
		const emit: TriggerContext['emit'] = (items, _response, done, key) => this.emit(workflow, items, done, key);
		const emitError = (error: Error): void => {
			this.log(`emitError: ${error.message}`);
			void this.unpublish();
		};
		const context = new TriggerContext(workflow, workflow.nodes[NODE], additionalDataFor(credential), mode, activation, emit, emitError);
		const saveFailedExecution = savesFailures === false ? undefined : ({ message }: Error) => this.database.fail(message);
		Object.assign(context, { saveFailedExecution });
		for (const level of ['debug', 'info', 'warn', 'error'] as const) context.logger[level] = (message) => this.log(`${level}: ${message}`);
		return { workflow, context };
	}

	private async call({ workflow, context }: Registration): Promise<ITriggerResponse | undefined> {
		return await withExpressions(workflow, async () => await this.nodeType.trigger?.call(context));
	}

	/** Throws what the node throws. */
	async publish(activation: WorkflowActivateMode): Promise<void> {
		const registration = this.load('trigger', activation);
		registration.response = await this.call(registration);
		this.store(registration.workflow);
		this.current = registration;
	}

	async unpublish(): Promise<void> {
		const registration = this.current;
		this.current = undefined;
		await registration?.response?.closeFunction?.();
		if (registration) this.store(registration.workflow);
	}

	async republish(parameters = this.setup.parameters): Promise<void> {
		await this.unpublish();
		this.setup = { ...this.setup, parameters: parameters as INodeParameters };
		await this.publish('update');
	}

	/** Closes the trigger and awaits what runs; the parent ends the process then. The trigger has a moment to say what it has to. */
	async stop(): Promise<void> {
		await this.unpublish();
		await this.executions.allEnded();
		await sleep(100);
	}

	async fetchTestEvent(): Promise<IDataObject[]> {
		const registration = this.load('manual', 'manual');
		const items = await firstEmitted(registration.context, await this.call(registration), this.setup.savesFailures !== false);
		return items.map(({ json }) => json);
	}

	/** Ends an execution whose text plans nothing. */
	end(number: number, ending: string): void {
		this.executions.settle(number, ending);
	}
}
