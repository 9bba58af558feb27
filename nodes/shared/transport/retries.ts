import { randomUUID } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

/** What came out for an item, by the work that was done for it: after a change of the form that is another one. */
export type Done = Record<string, IDataObject[]>;

/** By the number of the node's run in the execution, of which a loop has several, and the item's in the run. */
export type Kept = Record<number, Record<number, Done>> & {
	/** What all retries of an execution have in common: n8n stores it with the execution. */
	mark?: string;
};

/** So many executions are remembered. */
const MOST_EXECUTIONS = 100;

/** The marks of the executions that this process has at work, by what is kept in them. */
const marks = new WeakMap<Kept, string>();

/** The mark of an execution: that of the one which it retries, or a new one. */
export function markOf(kept: Kept): string {
	const mark = marks.get(kept) ?? kept.mark ?? randomUUID();
	marks.set(kept, mark);
	return mark;
}

/** What retries have done in this process, by their mark; the one that was asked for last comes last. */
const retries = new Map<string, Kept>();

/**
 * What all retries with this mark have done in this process. n8n lets its user retry the failed execution again and again, though
 * a retry of it came further; older versions offer no Retry on that one.
 */
export function retriesOf(mark: string): Kept {
	const done = retries.get(mark) ?? {};
	retries.delete(mark);
	retries.set(mark, done);
	const [longestAgo] = retries.keys();
	if (retries.size > MOST_EXECUTIONS) retries.delete(longestAgo);
	return done;
}
