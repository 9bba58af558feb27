import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Method } from '../api/methods';
import { asItems } from './answer';
import { isAgents } from './api';
import { type Done, type Kept, markOf, retriesOf } from './retries';
import type { Run } from './run';
import { keptFor, keyFor, type WorkKey } from './sameWork';

function put(kept: Kept, run: number, item: number, done: Done): void {
	const ofRun = (kept[run] ??= {});
	ofRun[item] = { ...ofRun[item], ...done };
}

const isEmpty = (some: object = {}): boolean => Object.keys(some).length === 0;

/** How an item's work is kept beyond its execution. */
export interface DoneEarlier {
	/** What came out when an execution that was retried did the same work for the item; undefined when it did not. */
	recall: (work: WorkKey) => INodeExecutionData[] | undefined;
	/** Keeps what came out, as long as there is work of the run of which nothing did. */
	keep: (work: WorkKey, outputs: INodeExecutionData[]) => void;
	/** To be called when the pieces of the item's work have their outcomes, whatever they are. */
	end: () => void;
}

const nothing: DoneEarlier = { recall: () => undefined, keep: () => undefined, end: () => undefined };

/**
 * What was done for an item by an execution that its user retries from n8n's list of executions: n8n hands all items of the
 * failed node to it again. So what is done is kept in the node's data of the execution, which n8n stores, and hands on to
 * the retry. With On Error = Continue no failure of the node ends an execution, so no retry begins with it: nothing is kept
 * then, and what was kept before goes with each item that has its outcome. `sameWork` says what the same work is. Of several
 * retries of one execution each begins with what that one has kept, so what the others did is looked up in this process.
 */
export function doneEarlier(context: IExecutePaginationFunctions, run: Run, { change }: Method): DoneEarlier {
	// An agent's model asks for something else each time, which no parameter of the node shows.
	if (!change || isAgents(context)) return nothing;
	const item = context.getItemIndex();
	const { $runIndex } = context.getWorkflowDataProxy(item);
	const kept = context.getContext('node') as Kept;
	const continues = context.continueOnFail();
	const { retryOnFail } = context.getNode();
	const isRetry = context.getMode() === 'retry';
	const mark = markOf(kept);
	if (continues) delete kept.mark;
	else kept.mark = mark;
	return {
		recall: (work) => {
			if (!isRetry) return undefined;
			const rows = [kept, retriesOf(mark)].map((one) => keptFor(one[$runIndex]?.[item], work)).find(Boolean);
			return rows && asItems(rows.map((row) => ({ ...row })), item);
		},
		keep: (work, outputs) => {
			const key = keyFor(work);
			const done = { [key]: outputs.map(({ json }) => ({ ...json })) };
			if (!continues) put(kept, $runIndex, item, done);
			// The run itself knows it from here on, in all its tries.
			else delete kept[$runIndex]?.[item]?.[key];
			if (isRetry) put(retriesOf(mark), $runIndex, item, done);
		},
		end: () => {
			if (run.isDone) delete kept.mark;
			const ofRun = kept[$runIndex];
			if (!ofRun) return;
			// The next try of Retry On Fail may still need it, unless the run itself knows the item's work as done.
			const isOfNoUse = !retryOnFail || run.isItemDone(item) || isEmpty(ofRun[item]);
			if (continues && isOfNoUse) delete ofRun[item];
			if (run.isDone || isEmpty(ofRun)) delete kept[$runIndex];
		},
	};
}
