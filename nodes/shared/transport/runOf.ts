import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { Run } from './run';

const runs = new WeakMap<object, Run>();

/** Whether an AI agent calls the node: then the execution's data is the agent's. */
export const isToolCall = (context: IExecutePaginationFunctions): boolean => context.getExecuteData()?.node?.name !== context.getNode().name;

/**
 * The run to which an item belongs. Retry On Fail starts the same items again on the same execution data, so an
 * item seen for the second time begins the next try. A call by an AI agent is a run of its own.
 */
export function runOf(context: IExecutePaginationFunctions): Run {
	const execution = context.getExecuteData();
	const node = context.getNode();
	const stopsAtFirstFailure = !context.continueOnFail();
	if (isToolCall(context)) return new Run(1, stopsAtFirstFailure);
	const latest = runs.get(execution);
	if (latest && !latest.hasEntered(context.getItemIndex())) return latest;
	const items = (execution.data.main ?? execution.data.ai_tool)?.[0] ?? [];
	const run = new Run(node.executeOnce ? 1 : items.length, stopsAtFirstFailure, latest);
	runs.set(execution, run);
	return run;
}
