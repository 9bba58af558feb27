import type { Failure } from './failure';
import type { Method } from './methods';

const SECOND = 1000;

/** A 429 says that nothing was done and that the next second may bring it; other faults get fewer tries. */
const MOST_TRIES = { limited: 12, other: 4 };
const LONGEST_WAIT = 15 * SECOND;
const MOST_WAITING = 120 * SECOND;

/** Whether GREEN-API refused a request for being one too many. */
export const isLimited = ({ facts }: Failure): boolean => facts.httpCode === '429';

/**
 * How long to wait before the same request is sent again, in milliseconds, or undefined when it must not be:
 * because it would not help, because GREEN-API may have done it already, or because it was tried long enough.
 * `tries` counts the requests sent so far, `waited` the milliseconds waited between them, `chance` is from 0 to 1.
 */
export function waitBeforeRepeat(method: Method, failure: Failure, tries: number, waited: number, chance: number): number | undefined {
	const { passing, taken, retryAfter } = failure.facts;
	const isHarmless = method.repeatable || taken === 'no';
	if (!passing || !isHarmless || tries >= (isLimited(failure) ? MOST_TRIES.limited : MOST_TRIES.other)) return undefined;
	const backoff = Math.min(LONGEST_WAIT, SECOND * 2 ** (tries - 1)) * (1 + chance / 2);
	const wait = retryAfter ?? backoff;
	return waited + wait > MOST_WAITING ? undefined : wait;
}
