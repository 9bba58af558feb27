import type { FailureFacts } from './failure';

/** What an answer means, and by which HTTP status code and words it is recognised. */
export interface Explanation extends FailureFacts {
	code: number | [from: number, to: number];
	/** Must match GREEN-API's own words; without it the code alone decides. */
	says?: RegExp;
	/** The only methods for which the words mean this; without it they mean it for all. */
	methods?: string[];
	/** True for an answer in GREEN-API's own frame only, false for that of another server on the way only; without it both fit. */
	isOwn?: boolean;
}

/** The facts of an answer that refuses this one request. */
export const refused = { mayBeDone: false } as const;
