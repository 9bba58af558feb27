import { DirectoryLoader, type WorkflowExecute } from 'n8n-core';
import * as n8nWorkflow from 'n8n-workflow';
import type { INode, INodeType, IRun, IRunExecutionData, Workflow } from 'n8n-workflow';

/**
 * What differs between the n8n versions that the suites run in. The types are those of the newest one, so an older
 * form is reached through the narrow casts below.
 */

type Execution = ReturnType<WorkflowExecute['run']>;

/** Before n8n 2.20 a run takes its parameters one by one. */
type PositionalRun = (workflow: Workflow, startNode: INode) => Execution;

/**
 * Starts an execution at a node.
 *
 * @returns the run to come, with `cancel` as the Stop button calls it
 * @throws WorkflowHasIssuesError when n8n finds a required field empty
 */
export function startAt(execute: WorkflowExecute, workflow: Workflow, startNode: INode): Execution {
	const isPositional = execute.run.length > 1;
	if (isPositional) return (execute.run as unknown as PositionalRun).call(execute, workflow, startNode);
	return execute.run({ workflow, startNode });
}

/** How an execution ended. Before n8n 1.113 or later the engine leaves a failed one "running"; its server looks at the error. */
export const statusOf = ({ status, data }: IRun): IRun['status'] => (status === 'running' && data.resultData.error ? 'error' : status);

/** How the data of an execution came to be before n8n had a function for it. */
const plainRunData = ({ resultData }: { resultData: IRun['data']['resultData'] }): IRunExecutionData => ({ resultData }) as IRunExecutionData;

/** The data of an execution that has got so far. */
export function runDataOf(resultData: IRun['data']['resultData']): IRunExecutionData {
	const create = (n8nWorkflow as Partial<typeof n8nWorkflow>).createRunExecutionData ?? plainRunData;
	return create({ resultData });
}

type AddRequestOptions = typeof DirectoryLoader.applyDeclarativeNodeOptionParameters;

/** Adds the fields that n8n gives every declarative node when it loads it. Before n8n 1.9x the function lies in n8n-workflow. */
export function addRequestOptions(nodeType: INodeType): void {
	const own = (DirectoryLoader as Partial<typeof DirectoryLoader>).applyDeclarativeNodeOptionParameters;
	const older = (n8nWorkflow.NodeHelpers as { applyDeclarativeNodeOptionParameters?: AddRequestOptions }).applyDeclarativeNodeOptionParameters;
	const add = own ?? older;
	if (!add) throw new Error('This n8n has no way to add the request options of a declarative node');
	add(nodeType);
}

/** Does work that evaluates expressions outside of an execution. Where n8n evaluates them in an isolate, the work gets one. */
export async function withExpressions<T>(workflow: Workflow, work: () => Promise<T>): Promise<T> {
	const { expression } = workflow as { expression: Partial<Workflow['expression']> };
	return expression.withIsolate ? await expression.withIsolate(work) : await work();
}
