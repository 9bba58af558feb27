const SECOND = 1000;

/** A moment in milliseconds as a whole second, as GREEN-API's rows have it. */
export const inSeconds = (moment: number): number => Math.floor(moment / SECOND);

/** Clocks that are so far apart are not the same: an answer tells the time in whole seconds. Milliseconds. */
const APART = 60 * SECOND;

/** A remembered moment, unless it lies in the future by GREEN-API's clock: then a clock was wrong, and it counts as now. */
export const notInFuture = (moment: number, now: number): number => (moment > now + APART ? now : moment);

/** When a poll began, by GREEN-API's clock. Milliseconds. */
export interface Clock {
	/** Estimated from n8n's clock until the first answer tells it. */
	readonly now: number;
	/** How far n8n's clock is ahead of GREEN-API's. */
	readonly ahead: number;
	/** The moment of GREEN-API's clock at which its latest answer came. */
	readonly answered: number;
	/** Notes an answer by its Date header, which may be missing. */
	hear(date: unknown): void;
}

/**
 * The clock of a poll that begins at `local` by n8n's clock, which the poll before saw so far `ahead`. `passed` tells how
 * long ago that was, whatever happens to n8n's clock meanwhile. All in milliseconds.
 */
export function startClock(local: number, ahead: number, passed: () => number): Clock {
	let [now, answered, isHeard] = [local - ahead, local - ahead, false];
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
		hear(date) {
			const moment = typeof date === 'string' ? Date.parse(date) : NaN;
			const isTold = Number.isFinite(moment);
			// The first answer counts: what follows is to be compared with one and the same beginning.
			if (isTold && !isHeard) [now, isHeard] = [moment - passed(), true];
			answered = isTold ? moment : now + passed();
		},
	};
}
