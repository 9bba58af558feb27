/** GREEN-API counts requests a second; the margin covers that they travel unevenly. Milliseconds. */
const WINDOW = 1000 + 15;

/** So many answers have to come before the quickest of them is taken for a measure. */
const ANSWERS_TO_TRUST = 3;

/** One request as the allowance counts it: when it started, and when it ended. */
export interface Turn {
	start: number;
	ended?: number;
}

/** The allowance of one method of one instance: its latest turns, and until when it rests. */
export interface Pace {
	turns: Turn[];
	restsUntil: number;
	/** How many answers came, and the shortest round trip among them in milliseconds. */
	answers: number;
	shortest: number;
}

export const newPace = (): Pace => ({ turns: [], restsUntil: -Infinity, answers: 0, shortest: Infinity });

const paces = new Map<string, Pace>();

/** The pace that all nodes and executions of this process share for a method of an instance. */
export function paceOf(idInstance: string, method: string): Pace {
	const key = `${idInstance}/${method}`;
	const pace = paces.get(key) ?? newPace();
	paces.set(key, pace);
	return pace;
}

/**
 * When GREEN-API can have counted a turn at the latest, seen against the quickest request: whatever a request took
 * longer than that may have passed before it was counted.
 */
function countedAt({ start, ended }: Turn, { answers, shortest }: Pace): number {
	return ended === undefined ? start : Math.max(start, ended - (answers < ANSWERS_TO_TRUST ? 0 : shortest));
}

/**
 * Takes the next turn: notes it and returns it. Its request may start at `start` (milliseconds on the clock of
 * `now`), so that GREEN-API counts at most `perSecond` requests in any one second, as far as travel times can be foreseen.
 */
export function takeTurn(pace: Pace, perSecond: number, now: number): Turn {
	const counted = pace.turns.map((turn) => countedAt(turn, pace));
	const free = counted.length < perSecond ? now : Math.min(...counted) + WINDOW;
	const turn: Turn = { start: Math.max(now, free, pace.restsUntil) };
	pace.turns = [...pace.turns, turn].slice(-perSecond);
	return turn;
}

/** Notes when a turn's request was refused or broke off, which says nothing about how long answers take. */
export function noteEnd(turn: Turn, now: number): void {
	turn.ended = now;
}

/** Notes when a turn's request was answered. */
export function noteAnswer(pace: Pace, turn: Turn, now: number): void {
	noteEnd(turn, now);
	pace.answers += 1;
	pace.shortest = Math.min(pace.shortest, now - turn.start);
}

/** Lets the method rest: someone else has used the allowance up, as a 429 has shown. */
export function rest(pace: Pace, until: number): void {
	pace.restsUntil = Math.max(pace.restsUntil, until);
}
