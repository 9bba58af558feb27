import { Failure } from '../shared/failures/failure';
import { KEPT_MINUTES } from '../shared/journals/reach';
import type { Memory } from './state';

export const MINUTE = 60_000;

/** A day. Minutes. */
export const DAY_MINUTES = 1440;

/** How late a journal can show what happened. Minutes. */
export const JOURNAL_LAG = 2;

/**
 * How far a poll looks into the time at which the poll before has looked: for what the journal shows late, and because GREEN-API counts
 * back from the moment of its answer, which may come late. Minutes.
 */
const OVERLAP = 15;

/** When the first look (`since`) and the last good one (`asOf`) began, in milliseconds. */
export type Looks = Pick<Memory, 'since' | 'asOf'>;

/**
 * How far a poll at `now` must look back, in minutes, when the last good one began at `asOf` (moments are milliseconds). If the clock
 * was set back meanwhile, nobody knows how long that is, so it looks back as far as the first look did, `first` minutes before `since`.
 */
export function minutesSince({ since, asOf }: Looks, now: number, first: number): number {
	const minutes = now < asOf ? Math.max(0, now - since) / MINUTE + first : (now - asOf) / MINUTE + OVERLAP;
	return Math.min(KEPT_MINUTES, Math.ceil(minutes));
}

/**
 * How far the first poll looks back, in minutes. All statuses of this account must be known, since one that is read today has today's
 * timestamp in the journal. Those of contacts keep their timestamps, and there may be very many.
 */
export const firstReach = { outgoing: KEPT_MINUTES, incoming: DAY_MINUTES };

/** Whether an answer with rows of so many `minutes` before `answered` leaves no gap after the last look. */
export const isCovered = ({ asOf }: Looks, minutes: number, answered: number): boolean =>
	minutes >= KEPT_MINUTES || answered - asOf <= (minutes - JOURNAL_LAG) * MINUTE;

/** The failure of a journal whose answers come so late that they leave a gap. */
export const tooLate = (): Failure =>
	new Failure({
		title: "GREEN-API's answer took too long",
		advice: 'See what else uses the instance, or poll less often',
		mayBeDone: false,
		transient: true,
	});
