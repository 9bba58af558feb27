import { WorkflowExecute } from 'n8n-core';
import { type INode, type INodeExecutionData, type INodeParameters, type INodeType, type IRun, type NodeApiError, Workflow } from 'n8n-workflow';
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

/** Runs a node in the real n8n-core, behind a node that hands it the items. */
export async function executeNode(nodeType: INodeType, { credential, parameters = {}, items = [{}], files = [], settings, stopper }: NodeRun): Promise<Outcome> {
	const { name } = nodeType.description;
	const workflow = new Workflow({
		id: 'workflow',
		active: false,
		settings: { executionOrder: 'v1' },
		nodeTypes: nodeTypesFor(loaded(nodeType), items.map((json, item) => ({ json, files: files[item] }))),
		nodes: [node('Start', 'start'), ownNode('Node', name, { parameters, ...settings })],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
	});
	const execution = startAt(new WorkflowExecute(additionalDataFor(credential), 'manual'), workflow, workflow.getNode('Start')!);
	stopper?.(() => execution.cancel());
	const run = await execution;
	const task = run.data.resultData.runData.Node?.at(-1);
	const [main = [], errors = []] = task?.data?.main ?? [];
	return { items: main ?? [], errorItems: errors ?? [], error: task?.error as NodeApiError | undefined, status: statusOf(run), run };
}

/** Runs a node as `executeNode` does, and checks that the API token shows nowhere in what the execution leaves behind. */
export async function runNode(nodeType: INodeType, run: NodeRun): Promise<Outcome> {
	const outcome = await executeNode(nodeType, run);
	expectNoToken(outcome.run, run.credential.apiTokenInstance);
	return outcome;
}
