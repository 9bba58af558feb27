import type { IDataObject } from 'n8n-workflow';
import { toSeconds } from '../workflowTime';
import type { LookBack } from './lookBack';

/** How far back GREEN-API's journals reach: 30 days. */
export const KEPT_MINUTES = 30 * 24 * 60;

/** What GREEN-API is asked for a journal with. */
interface Query {
	minutes: number;
}

/**
 * How much further than to a date GREEN-API is asked to look, in minutes: it counts back from its answer, which may come late, and its
 * clock may not be n8n's.
 */
const MARGIN = 15;

/** The whole minutes from a moment (seconds since 1970) until now. */
const minutesSince = (moment: number): number => Math.max(1, Math.ceil((Date.now() / 1000 - moment) / 60));

/** What GREEN-API is to be asked now. */
export const queryFor = (asked: LookBack): Query & IDataObject =>
	'since' in asked ? { minutes: minutesSince(asked.since) + MARGIN } : { minutes: asked.minutes };

/**
 * Whether the answer to a query, made earlier in the same run, has all that is asked. So items share one although each of them is asked
 * at a later minute, and an expression with {{ $now }} gives each a moment of its own.
 */
export const isAnsweredBy = (asked: LookBack) => (query: Query): boolean =>
	'since' in asked ? query.minutes >= minutesSince(asked.since) : query.minutes === asked.minutes;

/** The rows without those that are older than the date, of which GREEN-API gives some. A row that does not say when it is of stays. */
export const rowsWithin = (asked: LookBack, rows: IDataObject[]): IDataObject[] =>
	'since' in asked ? rows.filter(({ timestamp }) => (toSeconds(timestamp) ?? Infinity) >= asked.since) : rows;

/** How far is looked back, in minutes. */
export const reachOf = (asked: LookBack): number => ('since' in asked ? minutesSince(asked.since) : asked.minutes);
