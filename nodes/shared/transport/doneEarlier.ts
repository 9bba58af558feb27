import { createHash } from 'crypto';
import type { IDataObject, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { asItems } from './answer';
import { isToolCall, type Run } from './run';

/** What was done for an item: which request, as a short hash of it, and what came out. */
type Done = { request: string; json: IDataObject };

/** By the number of the node's run in the execution, of which a loop has several, and the item's in the run. */
type Kept = Record<number, Record<number, Done>>;

/** How an item's work is kept beyond its execution. */
interface DoneEarlier {
	/** What came out when an execution that was retried did the same for the item; undefined when it did not. */
	recall: () => INodeExecutionData[] | undefined;
	/** Keeps what came out, as long as there are items of the run for which nothing did. */
	keep: (outputs: INodeExecutionData[]) => void;
}

const hashOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 16);

/**
 * What was done for an item by an execution that its user retries from n8n's list of executions: n8n hands all items of the
 * failed node to it again. So what is done is kept in the node's data of the execution, which n8n stores, and hands on to
 * the retry. `request` is all that tells one work from another: after a change of the form or the instance the item's work is a new one.
 */
export function doneEarlier(context: IExecutePaginationFunctions, run: Run, request: unknown): DoneEarlier {
	if (isToolCall(context)) return { recall: () => undefined, keep: () => undefined };
	const item = context.getItemIndex();
	const { $runIndex } = context.getWorkflowDataProxy(item);
	const kept = context.getContext('node') as Kept;
	const { [item]: done } = kept[$runIndex] ?? {};
	return {
		recall: () => (context.getMode() === 'retry' && done?.request === hashOf(request) ? asItems([done.json], item) : undefined),
		keep: ([{ json }]) => {
			if (run.answered === run.size) delete kept[$runIndex];
			else (kept[$runIndex] ??= {})[item] = { request: hashOf(request), json };
		},
	};
}
