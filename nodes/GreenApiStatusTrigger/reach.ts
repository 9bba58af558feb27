import { Failure } from '../shared/failures/failure';
import type { Memory } from './state';

export const MINUTE = 60_000;

/** A day. Minutes. */
export const DAY_MINUTES = 1440;

/** So far back reach GREEN-API's journals: 30 days. */
export const KEPT_MINUTES = 30 * DAY_MINUTES;

/** Journals show what happened up to so much later. Minutes. */
export const JOURNAL_LAG = 2;

/**
 * Each poll looks so far into the time that the one before has looked at: for what the journal showed late, and since
 * GREEN-API counts the minutes back from its answer, which may have taken its time. Minutes.
 */
const OVERLAP = 15;

/** What a look back has to know of the looks before it. */
type Looks = Pick<Memory, 'since' | 'asOf'>;

/**
 * How far a poll at `now` has to look back, in minutes, when the last good one began at `asOf` (all in milliseconds). A
 * clock that was set back tells nothing, so all is looked at that the first look, at `since`, has seen in its `first` minutes.
 */
export function minutesSince({ since, asOf }: Looks, now: number, first: number): number {
	const minutes = now < asOf ? Math.max(0, now - since) / MINUTE + first : (now - asOf) / MINUTE + OVERLAP;
	return Math.min(KEPT_MINUTES, Math.ceil(minutes));
}

/**
 * How far the first poll looks back, in minutes. A status of this account that is read today has today's timestamp in
 * the journal, so all have to be known. One of a contact keeps its timestamp, and there may be very many.
 */
export const firstReach = { outgoing: KEPT_MINUTES, incoming: DAY_MINUTES };

/** Whether an answer that came at `answered` leaves no gap to what was looked at before: its minutes count back from then. */
export const isCovered = ({ asOf }: Looks, minutes: number, answered: number): boolean =>
	minutes >= KEPT_MINUTES || answered - asOf <= (minutes - JOURNAL_LAG) * MINUTE;

/** The failure of answers that come so late that they leave a gap. */
export const tooLate = (): Failure =>
	new Failure({
		title: "GREEN-API's answer took too long",
		advice: 'See what else uses the instance, or poll less often',
		mayBeDone: false,
		transient: true,
	});
