import type { ReceivedRequest } from '../simulator';
import type { Database } from './database';

/** What has happened, by the simulator's log and n8n's database. */
export type Happening = { at: number } & (
	| { what: 'received' | 'removed'; receiptId: number }
	| { what: 'started'; execution: number; key?: string; items: object[] }
	| { what: 'ended'; execution: number; status: string }
	| { what: 'failed'; failure: string }
);

/** Things of the same millisecond stand in the order of a notification's way. */
const ORDER: Array<Happening['what']> = ['received', 'started', 'ended', 'failed', 'removed'];

const ofRequest = ({ method, receiptId, doneAt = 0, taken }: ReceivedRequest): Happening[] =>
	receiptId !== undefined && taken ? [{ at: doneAt, what: method === 'DELETE' ? 'removed' : 'received', receiptId }] : [];

/** All that has happened, in its order. What was received was handed out: its answer may have been lost. */
export function historyOf(requests: ReceivedRequest[], { executions, failures }: Database): Happening[] {
	const ofExecutions = [...executions.values()].flatMap(({ number, key, items, status, startedAt, endedAt }): Happening[] => [
		{ at: startedAt, what: 'started', execution: number, key, items },
		...(endedAt === undefined ? [] : [{ at: endedAt, what: 'ended' as const, execution: number, status }]),
	]);
	const ofFailures = failures.map(({ at, failure }): Happening => ({ at, what: 'failed', failure }));
	const all = [...requests.flatMap(ofRequest), ...ofExecutions, ...ofFailures];
	return all.sort((one, other) => one.at - other.at || ORDER.indexOf(one.what) - ORDER.indexOf(other.what));
}
