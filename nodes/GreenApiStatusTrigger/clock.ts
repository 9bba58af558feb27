const SECOND = 1000;

/** A moment in milliseconds as whole seconds, which GREEN-API's rows have. */
export const inSeconds = (moment: number): number => Math.floor(moment / SECOND);

/** By how much two clocks that are right may differ: an answer has the time in whole seconds. Milliseconds. */
const MOST_DIFFERENCE = 60 * SECOND;

/** A remembered moment; or now, if it lies in the future by GREEN-API's clock, since a clock was wrong then. */
export const notInFuture = (moment: number, now: number): number => (moment > now + MOST_DIFFERENCE ? now : moment);

/** When a poll began, by GREEN-API's clock. Milliseconds. */
export interface Clock {
	/** Estimated by n8n's clock until the first answer shows it. */
	readonly now: number;
	/** How far n8n's clock is ahead of GREEN-API's. Milliseconds. */
	readonly ahead: number;
	/** When the latest answer came, by GREEN-API's clock. Milliseconds. */
	readonly answered: number;
	/** Notes an answer, by its Date header, which may be missing. */
	noteDate(date: unknown): void;
}

/**
 * The clock of a poll that begins at `local` by n8n's clock. `ahead` is how far that clock was ahead at the poll before; `passed` gives
 * the time since the beginning, whatever happens to n8n's clock meanwhile. All in milliseconds.
 */
export function startClock(local: number, ahead: number, passed: () => number): Clock {
	let now = local - ahead;
	let answered = now;
	let isNowKnown = false;
	return {
		get now() {
			return now;
		},
		get ahead() {
			return local - now;
		},
		get answered() {
			return answered;
		},
		noteDate(date) {
			const moment = typeof date === 'string' ? Date.parse(date) : NaN;
			const hasDate = Number.isFinite(moment);
			// Only the first answer sets it, so that the whole poll counts from the same beginning.
			if (hasDate && !isNowKnown) {
				now = moment - passed();
				isNowKnown = true;
			}
			answered = hasDate ? moment : now + passed();
		},
	};
}
