import type { IDataObject, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { asItems } from './answer';
import type { Method } from './methods';
import type { Run } from './run';
import { isToolCall } from './runOf';

/** What came out for an item, by the work that was done for it: after a change of the form that is another one. */
type Done = Record<string, IDataObject[]>;

/** By the number of the node's run in the execution, of which a loop has several, and the item's in the run. */
type Kept = Record<number, Record<number, Done>>;

/** How an item's work is kept beyond its execution. */
interface DoneEarlier {
	/** What came out when an execution that was retried did the same for the item; undefined when it did not. */
	recall: (work: string) => INodeExecutionData[] | undefined;
	/** Keeps what came out, as long as there are items of the run for which nothing did. */
	keep: (work: string, outputs: INodeExecutionData[]) => void;
	/** To be called when the item has its outcome, whatever it is. */
	end: () => void;
}

const nothing: DoneEarlier = { recall: () => undefined, keep: () => undefined, end: () => undefined };

/**
 * What was done for an item by an execution that its user retries from n8n's list of executions: n8n hands all items of the
 * failed node to it again. So what is done is kept in the node's data of the execution, which n8n stores, and hands on to
 * the retry. With On Error = Continue no failure of the node ends an execution, so no retry begins with it: nothing is kept
 * then, and what was kept before goes with each item that has its outcome. `workOf` says what is the same work.
 */
export function doneEarlier(context: IExecutePaginationFunctions, run: Run, { does }: Method): DoneEarlier {
	if (!does || isToolCall(context)) return nothing;
	const item = context.getItemIndex();
	const { $runIndex } = context.getWorkflowDataProxy(item);
	const kept = context.getContext('node') as Kept;
	const continues = context.continueOnFail();
	const { retryOnFail } = context.getNode();
	return {
		recall: (work) => {
			const rows = context.getMode() === 'retry' ? kept[$runIndex]?.[item]?.[work] : undefined;
			return rows && asItems(rows, item);
		},
		keep: (work, outputs) => {
			if (!continues) ((kept[$runIndex] ??= {})[item] ??= {})[work] = outputs.map(({ json }) => json);
		},
		end: () => {
			const ofRun = kept[$runIndex];
			if (!ofRun) return;
			// The next try of Retry On Fail may still need it, unless the run itself knows the item as done.
			if (continues && (run.isDone(item) || !retryOnFail)) delete ofRun[item];
			if (run.answered === run.size || Object.keys(ofRun).length === 0) delete kept[$runIndex];
		},
	};
}
