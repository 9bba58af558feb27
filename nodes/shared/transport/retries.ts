import { randomUUID } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

/** The rows that were the result for an item, by a key for its work, which is another one when the user has changed the form. */
export type Done = Record<string, IDataObject[]>;

/** What was done in an execution, by the number of the node's run, of which a loop has several, and the item's number in the run. */
export type Kept = Record<number, Record<number, Done>> & {
	/** A name that all retries of an execution share: n8n stores it with the execution. */
	mark?: string;
};

/** How many executions are remembered. */
const MOST_EXECUTIONS = 100;

/** The marks of the executions that run in this process, by what was done in them. */
const marks = new WeakMap<Kept, string>();

/** The mark of an execution: that of the execution which it retries, or a new one. */
export function markOf(kept: Kept): string {
	const mark = marks.get(kept) ?? kept.mark ?? randomUUID();
	marks.set(kept, mark);
	return mark;
}

/** What retries have done in this process, by their mark, in the order in which they were last asked for. */
const retries = new Map<string, Kept>();

/**
 * What all retries with this mark have done in this process. n8n lets a user retry the first execution again even if a retry of it has
 * got further; older versions of n8n offer no Retry for that retry.
 */
export function retriesOf(mark: string): Kept {
	const done = retries.get(mark) ?? {};
	retries.delete(mark);
	retries.set(mark, done);
	const [longestAgo] = retries.keys();
	if (retries.size > MOST_EXECUTIONS) retries.delete(longestAgo);
	return done;
}
