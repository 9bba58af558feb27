/** GREEN-API counts requests a second; the margin covers that requests travel unevenly. Milliseconds. */
export const WINDOW = 1000 + 15;

/** The allowance of one method of one instance: when its latest requests started, and until when it rests. */
export interface Pace {
	starts: number[];
	restsUntil: number;
}

const paces = new Map<string, Pace>();

/** The pace that all nodes and executions of this process share for a method of an instance. */
export function paceOf(idInstance: string, method: string): Pace {
	const key = `${idInstance}/${method}`;
	const pace = paces.get(key) ?? { starts: [], restsUntil: -Infinity };
	paces.set(key, pace);
	return pace;
}

/**
 * Takes the next turn: notes it, and returns when its request may start (milliseconds on the clock of `now`),
 * so that never more than `perSecond` requests start in any one second.
 */
export function takeTurn(pace: Pace, perSecond: number, now: number): number {
	const free = pace.starts.length < perSecond ? now : pace.starts[0] + WINDOW;
	const start = Math.max(now, free, pace.restsUntil);
	pace.starts = [...pace.starts, start].slice(-perSecond);
	return start;
}

/** Lets the method rest: another process has used the allowance up, as a 429 has shown. */
export function rest(pace: Pace, until: number): void {
	pace.restsUntil = Math.max(pace.restsUntil, until);
}
