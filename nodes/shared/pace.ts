/** GREEN-API counts requests a second; the margin covers that they travel unevenly. Milliseconds. */
export const WINDOW = 1000 + 15;

const ROUND_TRIPS_KEPT = 10;

/** One request as the allowance counts it: when it started, and when its answer came. */
export interface Turn {
	start: number;
	answered?: number;
}

/** The allowance of one method of one instance: its latest turns, how long requests take, and until when it rests. */
export interface Pace {
	turns: Turn[];
	roundTrips: number[];
	restsUntil: number;
}

export const newPace = (): Pace => ({ turns: [], roundTrips: [], restsUntil: -Infinity });

const paces = new Map<string, Pace>();

/** The pace that all nodes and executions of this process share for a method of an instance. */
export function paceOf(idInstance: string, method: string): Pace {
	const key = `${idInstance}/${method}`;
	const pace = paces.get(key) ?? newPace();
	paces.set(key, pace);
	return pace;
}

/**
 * The latest moment at which GREEN-API can have counted a turn: it was before the answer by at least the way back.
 * One round trip alone tells nothing of that way.
 */
function countedAt({ start, answered }: Turn, roundTrips: number[]): number {
	const wayBack = roundTrips.length < 2 ? 0 : Math.min(...roundTrips);
	return answered === undefined ? start : Math.max(start, answered - wayBack);
}

/**
 * Takes the next turn: notes it and returns it. Its request may start at `start` (milliseconds on the clock of
 * `now`), so that GREEN-API never counts more than `perSecond` requests in any one second.
 */
export function takeTurn(pace: Pace, perSecond: number, now: number): Turn {
	const counted = pace.turns.slice(-perSecond).map((turn) => countedAt(turn, pace.roundTrips));
	const free = counted.length < perSecond ? now : Math.min(...counted) + WINDOW;
	const turn: Turn = { start: Math.max(now, free, pace.restsUntil) };
	pace.turns = [...pace.turns, turn].slice(-perSecond);
	return turn;
}

/** Notes when a turn's request was answered, or ended without an answer. */
export function noteAnswer(pace: Pace, turn: Turn, now: number): void {
	turn.answered = now;
	pace.roundTrips = [...pace.roundTrips, now - turn.start].slice(-ROUND_TRIPS_KEPT);
}

/** Lets the method rest: someone else has used the allowance up, as a 429 has shown. */
export function rest(pace: Pace, until: number): void {
	pace.restsUntil = Math.max(pace.restsUntil, until);
}
