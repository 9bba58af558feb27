import type { Failure } from '../failures/failure';
import type { Method } from './methods';

const SECOND = 1000;

const MOST_TRIES = 4;

/** The longest that a request waits between its tries. Milliseconds. */
const MOST_WAITING = 120 * SECOND;

/** Whether GREEN-API refused a request for being one too many. */
export const isLimited = ({ facts }: Failure): boolean => facts.httpCode === '429';

/**
 * Whether a request that was refused with 429 since `refusedAt` is to be sent again: until GREEN-API lets it through,
 * for as long as patience lasts. Milliseconds on the clock of `now`.
 */
export function isPatient({ facts: { retryAfter = 0 } }: Failure, refusedAt: number, now: number): boolean {
	return now + retryAfter - refusedAt <= MOST_WAITING;
}

/**
 * How long to wait before the same request is sent again, in milliseconds, or undefined when it must not be:
 * because it would not help, because GREEN-API may have done it already, or because it was tried often enough.
 * `tries` counts the requests that ended in such faults so far, `waited` the milliseconds waited after them, `chance`
 * is from 0 to 1.
 */
export function waitBeforeRepeat(method: Method, failure: Failure, tries: number, waited: number, chance: number): number | undefined {
	const { transient, taken, retryAfter } = failure.facts;
	const isHarmless = method.repeatable || taken === 'no';
	if (!transient || !isHarmless || tries >= MOST_TRIES) return undefined;
	const wait = retryAfter ?? SECOND * 2 ** (tries - 1) * (1 + chance / 2);
	return waited + wait > MOST_WAITING ? undefined : wait;
}
