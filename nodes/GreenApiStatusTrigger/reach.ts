import { Failure } from '../shared/failures/failure';

const MINUTE = 60_000;

/** A day. Minutes. */
export const DAY_MINUTES = 1440;

/** So far back reach GREEN-API's journals: 30 days. */
export const KEPT_MINUTES = 30 * DAY_MINUTES;

/** Journals show what happened up to so much later. Minutes. */
const JOURNAL_LAG = 2;

/**
 * Each poll looks so far into the time that the one before has looked at: for what the journal showed late, and since
 * GREEN-API counts the minutes back from its answer, which may have taken its time. Minutes.
 */
const OVERLAP = 15;

/**
 * How far a poll at `now` has to look back, in minutes, when the last good one began at `asOf` (both in milliseconds).
 * A clock that was set back tells nothing, so everything is looked at.
 */
export function minutesSince(asOf: number, now: number): number {
	if (now < asOf) return KEPT_MINUTES;
	return Math.min(KEPT_MINUTES, Math.ceil((now - asOf) / MINUTE) + OVERLAP);
}

/**
 * How far the first poll looks back, in minutes. A status of this account that is read today has today's timestamp in
 * the journal, so all have to be known. One of a contact keeps its timestamp, and there may be very many.
 */
export const firstReach = { outgoing: KEPT_MINUTES, incoming: DAY_MINUTES };

/** Refuses an answer that came so late that its minutes, counted back from then, leave a gap. Throws a Failure. */
export function checkReach(begun: number, answered: number): void {
	if (answered - begun <= (OVERLAP - JOURNAL_LAG) * MINUTE) return;
	throw new Failure({
		title: "GREEN-API's answer took too long",
		advice: 'See what else uses the instance, or poll less often',
		taken: 'no',
		transient: true,
	});
}
