import type { Failure } from '../failures/failure';
import { isRepeatable, type Method } from '../api/methods';

const SECOND = 1000;

const MOST_TRIES = 4;

/** The longest that a request waits between its tries. Milliseconds. */
const MOST_WAITING = 120 * SECOND;

/** Whether GREEN-API refused a request because there were too many of them in a second. */
export const isLimited = ({ facts }: Failure): boolean => facts.httpCode === '429';

/**
 * Whether a request that was refused with 429 is sent again: until GREEN-API lets it through, or it has waited too long. `waited` is
 * how long it has waited between its tries so far, in milliseconds.
 */
export const isPatient = ({ facts: { retryAfter = 0 } }: Failure, waited: number): boolean => waited + retryAfter <= MOST_WAITING;

/**
 * How long to wait before the same request is sent again, in milliseconds; undefined when it is not: because it would not help, because
 * GREEN-API may have done it already, or because it was tried often enough. `tries` is how often it failed so far, refusals with 429
 * not counted; `waited` how long it has waited between all its tries, in milliseconds; `chance` is from 0 to 1 and varies the wait.
 * The failure's `retryAfter` makes the wait longer, not shorter.
 */
export function waitBeforeRepeat(method: Method, failure: Failure, tries: number, waited: number, chance: number): number | undefined {
	const { transient, mayBeDone, retryAfter = 0 } = failure.facts;
	const isHarmless = isRepeatable(method) || !mayBeDone;
	if (!transient || !isHarmless || tries >= MOST_TRIES) return undefined;
	const wait = Math.max(retryAfter, SECOND * 2 ** (tries - 1) * (1 + chance / 2));
	return waited + wait > MOST_WAITING ? undefined : wait;
}
