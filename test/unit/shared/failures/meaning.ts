import type { Failure } from '../../../../nodes/shared/failures/failure';

/** What the failure means for the request, and for those after it. */
export const DOOMED = { mayBeDone: false, transient: false, hopeless: true };
export const REFUSED = { mayBeDone: false, transient: false, hopeless: false };
export const LATER = { mayBeDone: false, transient: true, hopeless: false };
export const OPEN = { mayBeDone: true, transient: true, hopeless: false };
export const BROKEN = { mayBeDone: true, transient: false, hopeless: false };

/** The part of a failure's facts that decides how the run goes on. */
export function meaningOf({ facts: { mayBeDone, transient = false, hopeless = false } }: Failure) {
	return { mayBeDone, transient, hopeless };
}
