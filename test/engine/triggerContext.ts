import { TriggerContext } from 'n8n-core';
import type { IExecuteResponsePromiseData, INode, INodeExecutionData, INodeParameters, IRun, ITriggerFunctions, IWorkflowSettings, Workflow, WorkflowActivateMode } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import type { Done } from './executionList';

export interface TriggerRun {
	credential: Credential;
	parameters?: INodeParameters;
	/** The workflow's own settings: timezone, executionTimeout. */
	settings?: IWorkflowSettings;
	/** Whether n8n refuses to start a second execution with the same key, as it does from 2.20 on (default true). */
	knowsKeys?: boolean;
	/** Whether n8n can record a failed execution for a trigger, as it can from 2.9 on (default true). */
	savesFailures?: boolean;
	/** Whether n8n never tells an end and only answers, as in queue mode where a worker is quicker than n8n listens (default false). */
	losesEnds?: boolean;
	/** Where n8n has executions wait, and its own address: what WEBHOOK_URL and N8N_EDITOR_BASE_URL make of them. */
	addresses?: Partial<Record<'instanceBaseUrl' | 'webhookWaitingBaseUrl', string>>;
	/** For how many milliseconds a graceful end waits for running executions (default 30 s, n8n's own). */
	graceMs?: number;
}

/** What a trigger hands to emit, to have an answer. */
type Answer = NonNullable<Parameters<ITriggerFunctions['emit']>[1]>;

/** What n8n calls a trigger with. */
export type Context = TriggerContext & { saveFailedExecution?: unknown };

/** What becomes of what a trigger tells n8n. */
interface Told {
	emit(items: INodeExecutionData[][], done?: Done, key?: string): void;
	/** What was reported by emitError. */
	error(error: Error): void;
	/** What was recorded as failed. */
	failure(error: Error): void;
}

/** n8n answers just before it tells the end. */
function answeringToo(done: Done, answer: Answer | undefined, losesEnds = false): Done {
	const resolve: Done['resolve'] = (run) => {
		const hasFailed = (run as IRun | undefined)?.status === 'error';
		if (run) answer?.resolve(losesEnds && hasFailed ? { body: { message: 'Workflow execution failed' }, statusCode: 500 } as unknown as IExecuteResponsePromiseData : {});
		if (!losesEnds || !run) done.resolve(run);
	};
	return { ...done, resolve };
}

/** The trigger's context: beside the editor's Fetch Test Event (`manual`) n8n is told of nothing. */
export function triggerContext(workflow: Workflow, node: INode, run: TriggerRun, mode: 'trigger' | 'manual', activation: WorkflowActivateMode, told: Told): Context {
	const emit: TriggerContext['emit'] = (items, answer, done, key) => told.emit(items, done && answeringToo(done, answer, run.losesEnds), key);
	const emitError = (error: Error): void => told.error(error);
	const additionalData = { ...additionalDataFor(run.credential), executionId: undefined, ...run.addresses };
	const context: Context = mode === 'manual' ? new TriggerContext(workflow, node, additionalData, mode, activation) : new TriggerContext(workflow, node, additionalData, mode, activation, emit, emitError);
	// As the run says, whatever the engine: before n8n 2.9 the constructor takes no such function.
	return Object.assign(context, { saveFailedExecution: run.savesFailures === false ? undefined : (error: Error) => told.failure(error) });
}
