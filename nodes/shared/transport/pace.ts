/** For requests that do not all travel equally fast. Milliseconds. */
const MARGIN = 15;

/** How long GREEN-API counts a request: for a second, or where less than one a second is allowed, until the next one is. Milliseconds. */
const windowOf = (perSecond: number): number => 1000 / Math.min(1, perSecond) + MARGIN;

/** How many requests it lets through in that time. */
const mostIn = (perSecond: number): number => Math.max(1, perSecond);

/** How many answers must have come before the quickest of them says how long a request travels. */
const ANSWERS_TO_TRUST = 3;

/** How much slower the quickest of the first answers may be, since requests that start together are slow together. Milliseconds. */
const SLOW_TOGETHER = 50;

/** How long a request that is not answered yet may be on its way before it is counted: one that hangs holds nobody up. Milliseconds. */
const LONGEST_WAY = 1000;

/** How long no higher pace is tried after a 429, up to twice as long by chance. Milliseconds. */
const CAUTION = 1000;

/** The turn of one request in its method's allowance. Milliseconds on the clock of `now`. */
export interface Turn {
	/** When the request starts, or may start. */
	start: number;
	ended?: number;
	/** Whether it was answered with 429: then GREEN-API has not counted it. */
	refused?: boolean;
}

/** What this process knows of the allowance of one method of one instance. Moments are milliseconds on the clock of `now`. */
export interface Pace {
	/** The latest turns, then those that wait for their start, in their order. */
	turns: Turn[];
	/** Before this moment nothing is sent. */
	restsUntil: number;
	/** How many requests a second were let through when the last one was refused. */
	share: number;
	/** From this moment on more are tried again. */
	growsFrom: number;
	/** How many requests a second are allowed, as whoever took the latest turn knows it. */
	perSecond: number;
	/** How many answers have come. */
	answers: number;
	/** The shortest time from a request's start to its answer, in milliseconds. */
	shortest: number;
	/** When the pace was last asked for, or a turn of it was taken or ended. */
	usedAt: number;
}

/** The pace of a method that was not used yet. */
export const newPace = (now = -Infinity): Pace => ({
	turns: [],
	restsUntil: -Infinity,
	share: Infinity,
	growsFrom: -Infinity,
	perSecond: 1,
	answers: 0,
	shortest: Infinity,
	usedAt: now,
});

const paces = new Map<string, Pace>();

/** How long an unused pace is kept. Its rest and its lowered share are over within two minutes. Milliseconds. */
const KEPT_UNUSED = 5 * 60_000;

/** Whether a pace is no longer of use: no request is under way or waits for its turn, and what was learned is too old. */
const isForgettable = ({ turns, usedAt, restsUntil }: Pace, now: number): boolean =>
	Math.max(usedAt, restsUntil) + KEPT_UNUSED <= now && turns.every(({ ended }) => ended !== undefined);

/**
 * The pace that all nodes and executions of this process share for a method of an instance. Whenever one is added, those that are no
 * longer of use are dropped. `now` is in milliseconds on the clock of `performance`.
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

/** How many paces are kept in memory. */
export const pacesKept = (): number => paces.size;

/** How long an answer is on its way back at least. More answers than may be asked for at once are not all slow together. */
function shortestWayBack({ answers, perSecond, shortest }: Pace): number {
	if (answers < ANSWERS_TO_TRUST) return 0;
	return answers > perSecond ? shortest : Math.max(0, shortest - SLOW_TOGETHER);
}

/**
 * The latest moment at which GREEN-API can have counted a request, as far as is known `now`. Where it takes longer than the quickest one,
 * the difference may have passed before it was counted.
 */
function countedAt({ start, ended, refused }: Turn, pace: Pace, now: number): number {
	const { answers, shortest } = pace;
	if (refused || (ended === undefined && answers === 0)) return start;
	const latest = ended ?? Math.min(now, start + shortest + LONGEST_WAY);
	return Math.max(start, latest - shortestWayBack(pace));
}

/** How many requests a second are expected to be let through at a moment: one more with each second since `growsFrom`. */
function shareAt({ share, growsFrom }: Pace, perSecond: number, at: number): number {
	return Math.min(mostIn(perSecond), at < growsFrom ? share : share + 1 + Math.floor((at - growsFrom) / windowOf(perSecond)));
}

/** When a turn may start that comes after those `before` it. */
function startAfter(before: Turn[], pace: Pace, perSecond: number, now: number): number {
	// The turns that GREEN-API may still count, and as many again for late answers. What lies further back does not matter.
	const [most, window] = [mostIn(perSecond), windowOf(perSecond)];
	const recent = before.slice(-2 * most);
	const freedAt = (turn: Turn): number => countedAt(turn, pace, now) + window;
	const earliest = Math.max(now, pace.restsUntil, ...recent.map(({ start }) => start));
	const growth = Array.from({ length: most }, (_, step) => pace.growsFrom + step * window);
	const moments = [earliest, ...recent.map(freedAt), ...growth].filter((moment) => moment >= earliest);
	return Math.min(
		...moments.filter((at) => {
			const counted = recent.filter((turn) => freedAt(turn) > at);
			return counted.length < most && counted.filter(({ refused }) => !refused).length < shareAt(pace, perSecond, at);
		}),
	);
}

const isOver = (turn: Turn, pace: Pace, now: number): boolean =>
	turn.ended !== undefined && countedAt(turn, pace, now) + windowOf(pace.perSecond) <= now;

/**
 * Takes the next turn, notes it and returns it. Its request may be sent at its `start`: so GREEN-API counts at most `perSecond`
 * requests in any one second, as far as travel times can be foreseen. A turn that goes `ahead` comes before all that have not started.
 */
export function takeTurn(pace: Pace, perSecond: number, now: number, ahead = false): Turn {
	Object.assign(pace, { usedAt: now, perSecond });
	const turns = pace.turns.filter((turn) => !isOver(turn, pace, now));
	const waiting = ahead ? turns.findIndex(({ start }) => start > now) : -1;
	const place = waiting < 0 ? turns.length : waiting;
	const turn: Turn = { start: startAfter(turns.slice(0, place), pace, perSecond, now) };
	pace.turns = [...turns.slice(0, place), turn, ...turns.slice(place)];
	return turn;
}

/** Plans the start of a waiting turn again: it is later if another one was refused or went ahead meanwhile. */
export function planAgain(pace: Pace, turn: Turn, perSecond: number, now: number): void {
	turn.start = startAfter(pace.turns.slice(0, pace.turns.indexOf(turn)), pace, perSecond, now);
}

/** Takes a turn out whose request is not sent. */
export function giveUp(pace: Pace, turn: Turn): void {
	pace.turns = pace.turns.filter((other) => other !== turn);
}

/** Notes when a turn's request ended without an answer, which does not show how long answers take. */
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
 * Notes a 429, which means that somebody else uses the allowance as well. As many requests as were let through within the last second
 * will be let through again a second later, so the method goes on at that pace, and more is tried later. Where none was let through,
 * it rests. `chance`, from 0 to 1, keeps processes apart that were refused together; `retryAfter` is the rest in milliseconds that
 * GREEN-API asks for, which can make the rest longer, not shorter.
 */
export function noteRefusal(pace: Pace, turn: Turn, now: number, chance: number, retryAfter = 0): void {
	noteEnd(pace, turn, now);
	turn.refused = true;
	const from = now - windowOf(pace.perSecond);
	const isLetThrough = (other: Turn): boolean => !other.refused && other.start <= now && countedAt(other, pace, now) > from;
	const letThrough = pace.turns.filter(isLetThrough).length;
	pace.share = Math.max(1, letThrough);
	pace.growsFrom = now + CAUTION * (1 + chance);
	const rest = letThrough === 0 ? pace.growsFrom - now : 0;
	pace.restsUntil = Math.max(pace.restsUntil, now + rest, now + retryAfter);
}
