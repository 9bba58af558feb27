import type { Failure } from '../failures/failure';
import { isRepeatable, type Method } from '../api/methods';

const SECOND = 1000;

const MOST_TRIES = 4;

/** The longest that a request waits between its tries. Milliseconds. */
const MOST_WAITING = 120 * SECOND;

/** Whether GREEN-API refused a request for being one too many. */
export const isLimited = ({ facts }: Failure): boolean => facts.httpCode === '429';

/**
 * Whether a request that was refused with 429 is to be sent again: until GREEN-API lets it through, for as long as patience
 * lasts. `waited` is for how long it has waited between its tries so far, in milliseconds.
 */
export const isPatient = ({ facts: { retryAfter = 0 } }: Failure, waited: number): boolean => waited + retryAfter <= MOST_WAITING;

/**
 * How long to wait before the same request is sent again, in milliseconds, or undefined when it must not be:
 * because it would not help, because GREEN-API may have done it already, or because it was tried often enough.
 * `tries` counts the requests that ended in such faults so far, `waited` the milliseconds waited between all its requests, `chance`
 * is from 0 to 1. A Retry-After makes the wait longer, not shorter.
 */
export function waitBeforeRepeat(method: Method, failure: Failure, tries: number, waited: number, chance: number): number | undefined {
	const { transient, mayBeDone, retryAfter = 0 } = failure.facts;
	const isHarmless = isRepeatable(method) || !mayBeDone;
	if (!transient || !isHarmless || tries >= MOST_TRIES) return undefined;
	const wait = Math.max(retryAfter, SECOND * 2 ** (tries - 1) * (1 + chance / 2));
	return waited + wait > MOST_WAITING ? undefined : wait;
}
