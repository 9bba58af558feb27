import { parse, stringify } from 'flatted';
import { WorkflowExecute } from 'n8n-core';
import { type INode, type INodeExecutionData, type INodeParameters, type INodeType, type IRun, type IRunExecutionData, type IWorkflowSettings, type NodeApiError, Workflow } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import { startAt, statusOf } from './engineOf';
import { expectNoToken } from './expectNoToken';
import { node, ownNode } from './node';
import { loaded, type MadeFiles, nodeTypesFor } from './nodeTypes';

export interface NodeRun {
	credential: Credential;
	parameters?: INodeParameters;
	/** The JSON of the input items; one empty item when left out. */
	items?: INodeExecutionData['json'][];
	/** The files of the input items, in the same order. */
	files?: Array<MadeFiles | undefined>;
	/** The node's settings: onError, retryOnFail, executeOnce … */
	settings?: Partial<INode>;
	/** The workflow's own settings. */
	workflow?: IWorkflowSettings;
	/** A second node of the same type, with these parameters, on an output of the first one: 1 is the error output. */
	next?: { output: 0 | 1; parameters: INodeParameters };
	/** The node stands in a loop that hands it so many items in each pass; without it the node runs once. */
	batchSize?: number;
	/** Called with the way to stop the execution, as the Stop button does it. */
	stopper?: (stop: () => void) => void;
}

export interface Outcome {
	/** The items on the node's main output. */
	items: INodeExecutionData[];
	/** The items on its error output, with On Error = Continue (using error output). */
	errorItems: INodeExecutionData[];
	error?: NodeApiError;
	status: IRun['status'];
	run: IRun;
}

const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];

/** A workflow in which a node that has the items hands them to the node, at once or by a loop. */
function workflowOf(nodeType: INodeType, { parameters = {}, items = [{}], files = [], settings, workflow, next, batchSize }: NodeRun): Workflow {
	const { name } = nodeType.description;
	return new Workflow({
		id: 'workflow',
		active: false,
		settings: { executionOrder: 'v1', ...workflow },
		nodeTypes: nodeTypesFor(loaded(nodeType), items.map((json, item) => ({ json, files: files[item] }))),
		nodes: [node('Start', 'start'), node('Loop', 'loop', { parameters: { batchSize } }), ownNode('Node', name, { parameters, ...settings }), ownNode('Next', name, { parameters: next?.parameters ?? {} })],
		connections:
			batchSize === undefined
				? { Start: { main: [to('Node')] }, ...(next && { Node: { main: [...Array<[]>(next.output).fill([]), to('Next')] } }) }
				: { Start: { main: [to('Loop')] }, Loop: { main: [[], to('Node')] }, Node: { main: [to('Loop')] } },
	});
}

function outcomeOf(run: IRun): Outcome {
	const task = run.data.resultData.runData.Node?.at(-1);
	const [main = [], errors = []] = task?.data?.main ?? [];
	return { items: main ?? [], errorItems: errors ?? [], error: task?.error as NodeApiError | undefined, status: statusOf(run), run };
}

/** Runs a node in the real n8n-core, behind a node that hands it the items. */
export async function executeNode(nodeType: INodeType, node: NodeRun): Promise<Outcome> {
	const workflow = workflowOf(nodeType, node);
	const execution = startAt(new WorkflowExecute(additionalDataFor(node.credential), 'manual'), workflow, workflow.getNode('Start')!);
	node.stopper?.(() => execution.cancel());
	return outcomeOf(await execution);
}

/**
 * Retries a failed execution from what n8n has stored of it, as "Retry with currently saved workflow" in the list of
 * executions does, or "Retry with original workflow": the failed node gets all the items of its last run again. `change` may
 * change what is stored. Follows `retry` in n8n's executions/execution.service, which 1.85 to 2.41 have alike.
 */
export async function retryExecution(
	nodeType: INodeType,
	node: NodeRun,
	{ run }: Outcome,
	{ original = false, change = () => undefined }: { original?: boolean; change?: (data: IRunExecutionData) => void } = {},
): Promise<Outcome> {
	const workflow = workflowOf(nodeType, node);
	const data = parse(stringify(run.data)) as IRunExecutionData;
	delete data.resultData.error;
	const runs = data.resultData.runData[data.resultData.lastNodeExecuted ?? ''];
	if (runs?.at(-1)?.error !== undefined) runs.pop();
	if (!original) for (const waiting of data.executionData?.nodeExecutionStack ?? []) waiting.node = workflow.getNode(waiting.node.name)!;
	change(data);
	const execute = new WorkflowExecute(additionalDataFor(node.credential), 'retry', data);
	return outcomeOf(await execute.processRunExecutionData(workflow));
}

/** Runs a node as `executeNode` does, and checks that the API token shows nowhere in what the execution leaves behind. */
export async function runNode(nodeType: INodeType, run: NodeRun): Promise<Outcome> {
	const outcome = await executeNode(nodeType, run);
	expectNoToken(outcome.run, run.credential.apiTokenInstance);
	return outcome;
}
