/** GREEN-API counts requests a second; the margin covers that they travel unevenly. Milliseconds. */
const WINDOW = 1000 + 15;

/** So many answers have to come before the quickest of them is taken for a measure. */
const ANSWERS_TO_TRUST = 3;

/** After a 429 that others have caused, nothing more is tried for so long, and up to twice as long by chance. Milliseconds. */
const CAUTION = 1000;

/** One request as the allowance counts it: when it starts or is to start, and when it ended. */
export interface Turn {
	start: number;
	ended?: number;
	/** Answered with 429: GREEN-API has not counted it. */
	refused?: boolean;
}

/** The allowance of one method of one instance, as this process sees it. Milliseconds on the clock of `now`. */
export interface Pace {
	/** The latest turns and those that wait for their start, in their order. */
	turns: Turn[];
	restsUntil: number;
	/** How many requests a second came through when one was refused, and from when on more are tried again. */
	share: number;
	growsFrom: number;
	/** How many answers came, and the shortest round trip among them. */
	answers: number;
	shortest: number;
	/** When it was last asked for, or a turn was taken or ended. */
	usedAt: number;
}

/** The pace of a method that was not asked for yet. */
export const newPace = (now = -Infinity): Pace => ({
	turns: [],
	restsUntil: -Infinity,
	share: Infinity,
	growsFrom: -Infinity,
	answers: 0,
	shortest: Infinity,
	usedAt: now,
});

const paces = new Map<string, Pace>();

/** Rests and shares are over within two minutes; what is known of answers is worth a little longer. Milliseconds. */
const KEPT_UNUSED = 5 * 60_000;

/** Whether nothing is at work or waits for its turn, and nothing that was learned matters any more. */
const isForgettable = ({ turns, usedAt, restsUntil }: Pace, now: number): boolean =>
	Math.max(usedAt, restsUntil) + KEPT_UNUSED <= now && turns.every(({ ended }) => ended !== undefined);

/**
 * The pace that all nodes and executions of this process share for a method of an instance. Those that are no longer of use
 * are dropped whenever one is added. `now` is on the clock of the turns.
 */
export function paceOf(idInstance: string, method: string, now = performance.now()): Pace {
	const key = `${idInstance}/${method}`;
	const known = paces.get(key);
	if (known) return Object.assign(known, { usedAt: now });
	for (const [other, pace] of paces) if (isForgettable(pace, now)) paces.delete(other);
	const pace = newPace(now);
	paces.set(key, pace);
	return pace;
}

/** How many paces are remembered. */
export const pacesKept = (): number => paces.size;

/**
 * When GREEN-API can have counted a turn at the latest, seen against the quickest request: whatever a request took
 * longer than that may have passed before it was counted.
 */
function countedAt({ start, ended, refused }: Turn, { answers, shortest }: Pace): number {
	return ended === undefined || refused ? start : Math.max(start, ended - (answers < ANSWERS_TO_TRUST ? 0 : shortest));
}

/** How many requests a second may come through at a moment: one more with each second since `growsFrom`. */
function shareAt({ share, growsFrom }: Pace, perSecond: number, at: number): number {
	return Math.min(perSecond, at < growsFrom ? share : share + 1 + Math.floor((at - growsFrom) / WINDOW));
}

/** When a turn may start that comes after these. */
function startAfter(before: Turn[], pace: Pace, perSecond: number, now: number): number {
	// Those that still count, and as many that were answered late: what lies further back is over.
	const recent = before.slice(-2 * perSecond);
	const free = (turn: Turn): number => countedAt(turn, pace) + WINDOW;
	const earliest = Math.max(now, pace.restsUntil, ...recent.map(({ start }) => start));
	const growth = Array.from({ length: perSecond }, (_, step) => pace.growsFrom + step * WINDOW);
	const moments = [earliest, ...recent.map(free), ...growth].filter((moment) => moment >= earliest);
	return Math.min(
		...moments.filter((at) => {
			const counted = recent.filter((turn) => free(turn) > at);
			return counted.length < perSecond && counted.filter(({ refused }) => !refused).length < shareAt(pace, perSecond, at);
		}),
	);
}

const isOver = (turn: Turn, pace: Pace, now: number): boolean => turn.ended !== undefined && countedAt(turn, pace) + WINDOW <= now;

/**
 * Takes the next turn: notes it and returns it. Its request may start at `start`, so that GREEN-API counts at most
 * `perSecond` requests in any one second, as far as travel times can be foreseen. One that goes `ahead` comes before
 * those that have not started yet.
 */
export function takeTurn(pace: Pace, perSecond: number, now: number, ahead = false): Turn {
	pace.usedAt = now;
	const turns = pace.turns.filter((turn) => !isOver(turn, pace, now));
	const waiting = ahead ? turns.findIndex(({ start }) => start > now) : -1;
	const place = waiting < 0 ? turns.length : waiting;
	const turn: Turn = { start: startAfter(turns.slice(0, place), pace, perSecond, now) };
	pace.turns = [...turns.slice(0, place), turn, ...turns.slice(place)];
	return turn;
}

/** Sets a waiting turn's start anew: later when another one was refused or went ahead meanwhile. */
export function planAgain(pace: Pace, turn: Turn, perSecond: number, now: number): void {
	turn.start = startAfter(pace.turns.slice(0, pace.turns.indexOf(turn)), pace, perSecond, now);
}

/** Gives a turn back whose request was not sent. */
export function giveUp(pace: Pace, turn: Turn): void {
	pace.turns = pace.turns.filter((other) => other !== turn);
}

/** Notes when a turn's request broke off, which says nothing about how long answers take. */
export function noteEnd(pace: Pace, turn: Turn, now: number): void {
	turn.ended = now;
	pace.usedAt = now;
}

/** Notes when a turn's request was answered. */
export function noteAnswer(pace: Pace, turn: Turn, now: number): void {
	noteEnd(pace, turn, now);
	pace.answers += 1;
	pace.shortest = Math.min(pace.shortest, now - turn.start);
}

/**
 * Notes a 429: someone else uses the allowance, too. What has come through within the last second will do so again a
 * second later, so the method goes on with that much; more is tried later. Where nothing came through, it rests.
 * `chance` from 0 to 1 keeps those apart who were refused together; `retryAfter` is the rest that GREEN-API asks for, which
 * can make it longer and not shorter.
 */
export function noteRefusal(pace: Pace, turn: Turn, now: number, chance: number, retryAfter = 0): void {
	noteEnd(pace, turn, now);
	turn.refused = true;
	const through = pace.turns.filter((other) => !other.refused && other.start <= now && countedAt(other, pace) + WINDOW > now).length;
	pace.share = Math.max(1, through);
	pace.growsFrom = now + CAUTION * (1 + chance);
	const rest = through === 0 ? pace.growsFrom - now : 0;
	pace.restsUntil = Math.max(pace.restsUntil, now + rest, now + retryAfter);
}
