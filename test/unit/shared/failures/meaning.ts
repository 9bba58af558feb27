import type { Failure } from '../../../../nodes/shared/failures/failure';

/** What the failure means for the request, and for those after it. */
export const DOOMED = { taken: 'no', transient: false, hopeless: true };
export const REFUSED = { taken: 'no', transient: false, hopeless: false };
export const LATER = { taken: 'no', transient: true, hopeless: false };
export const OPEN = { taken: 'unknown', transient: true, hopeless: false };
export const BROKEN = { taken: 'unknown', transient: false, hopeless: false };

/** The part of a failure's facts that decides how the run goes on. */
export function meaningOf({ facts: { taken, transient = false, hopeless = false } }: Failure) {
	return { taken, transient, hopeless };
}
