import { giveUp, newPace, noteAnswer, noteRefusal, type Pace, paceOf, planAgain, takeTurn, type Turn } from '../../../../nodes/shared/transport/pace';

/** Arrivals that look random and are the same each time. */
function scattered(count: number, longestGap: number): number[] {
	let seed = 1;
	let now = 0;
	return Array.from({ length: count }, () => {
		seed = (seed * 48271) % 2147483647;
		return (now += seed % longestGap);
	});
}

const evenly = (count: number, gap: number): number[] => Array.from({ length: count }, (_, index) => index * gap);

const arrivals: Array<[pattern: string, times: number[]]> = [
	['all at once', evenly(60, 0)],
	['one each millisecond', evenly(60, 1)],
	['a little faster than allowed', evenly(60, 190)],
	['slower than allowed', evenly(20, 1500)],
	['just before the second is over', [0, 999, 999, 999, 999, 999, 1000, 1000, 1998, 1999, 2000]],
	['in bursts with silence between', [0, 5000, 20_000].flatMap((start) => evenly(12, 0).map((offset) => start + offset))],
	['scattered densely', scattered(200, 50)],
	['scattered', scattered(200, 400)],
	['scattered thinly', scattered(200, 2500)],
];

/** Every allowance that the table of methods has, and some that it may get, with every pattern. */
const cases = [1, 3, 5, 10].flatMap((perSecond) => arrivals.map(([pattern, times]) => [perSecond, pattern, times] as const));

function startsFor(perSecond: number, times: readonly number[]): number[] {
	const pace = newPace();
	return times.map((now) => takeTurn(pace, perSecond, now).start);
}

describe('takeTurn', () => {
	it.each(cases)('starts at most %i in any 1000 ms when requests come %s', (perSecond, _, times) => {
		const starts = startsFor(perSecond, times);
		const tooClose = starts.filter((start, index) => index >= perSecond && start - starts[index - perSecond] < 1000);
		expect(tooClose).toEqual([]);
	});

	it.each(cases)('at %i a second keeps the order and starts nothing before it came, when requests come %s', (perSecond, _, times) => {
		const starts = startsFor(perSecond, times);
		expect(starts).toEqual([...starts].sort((a, b) => a - b));
		expect(starts.every((start, index) => start >= times[index])).toBe(true);
	});

	it.each([1, 3, 5, 10])('uses the whole allowance of %i: the first ones start at once, the others hardly later than they may', (perSecond) => {
		const starts = startsFor(perSecond, evenly(perSecond * 6, 0));
		expect(starts.slice(0, perSecond)).toEqual(evenly(perSecond, 0));
		expect(starts.at(-1)).toBeLessThanOrEqual(5 * 1050);
	});

	it('lets a request start at once after a silence', () => {
		const pace = newPace();
		for (let turn = 0; turn < 5; turn++) takeTurn(pace, 5, 0);
		expect(takeTurn(pace, 5, 60_000).start).toBe(60_000);
	});

	it('remembers no more turns than it needs', () => {
		const pace = newPace();
		for (let now = 0; now < 1000; now++) {
			const turn = takeTurn(pace, 5, now * 300);
			noteAnswer(pace, turn, turn.start + 20);
		}
		expect(pace.turns.length).toBeLessThanOrEqual(5);
	});
});

/**
 * One request after another, each sent when the one before it was answered: the moments at which GREEN-API counts
 * them, for the milliseconds that they take to get there. The way back takes `back`.
 */
function countsFor(perSecond: number, ways: number[], back: number): number[] {
	const pace = newPace();
	let now = 0;
	return ways.map((way) => {
		const turn = takeTurn(pace, perSecond, now);
		now = turn.start + way + back;
		noteAnswer(pace, turn, now);
		return now - back;
	});
}

const ways: Array<[how: string, ways: number[]]> = [
	['evenly', Array<number>(40).fill(30)],
	['slowly the first time, while the connection is made', [600, ...Array<number>(40).fill(20)]],
	['slowly now and then', Array.from({ length: 60 }, (_, index) => (index % 7 === 0 ? 400 : 20))],
];

const uneven = scattered(80, 300).map((now, index, all) => Math.max(20, now - (all[index - 1] ?? 0)));

describe('noteAnswer', () => {
	it.each([1, 5, 10].flatMap((perSecond) => ways.map(([how, times]) => [perSecond, how, times] as const)))('lets GREEN-API count at most %i in any 1000 ms when requests travel %s', (perSecond, _, times) => {
		const counts = countsFor(perSecond, times, 25);
		const tooClose = counts.filter((count, index) => index >= perSecond && count - counts[index - perSecond] < 1000);
		expect(tooClose).toEqual([]);
	});

	it.each([1, 5, 10])('hardly ever lets it count more than %i when nothing foretells how requests travel', (perSecond) => {
		const counts = countsFor(perSecond, uneven, 25);
		const tooClose = counts.filter((count, index) => index >= perSecond && count - counts[index - perSecond] < 1000);
		expect(tooClose.length).toBeLessThanOrEqual(counts.length / 20);
	});

	it('costs no time when requests travel evenly', () => {
		const counts = countsFor(5, Array<number>(51).fill(30), 25);
		expect(counts[50] - counts[0]).toBeLessThanOrEqual(10 * 1050);
	});
});

/** A pace whose turns started at these moments and were answered at once. */
function paceAfter(starts: number[], perSecond = 5): { pace: Pace; turns: Turn[] } {
	const pace = newPace();
	const turns = starts.map((now) => {
		const turn = takeTurn(pace, perSecond, now);
		noteAnswer(pace, turn, now);
		return turn;
	});
	return { pace, turns };
}

/** A pace that was refused at `now`, after these turns had come through. */
function refusedAt(now: number, through: number[], { perSecond = 5, chance = 0, retryAfter }: { perSecond?: number; chance?: number; retryAfter?: number } = {}): Pace {
	const { pace } = paceAfter(through, perSecond);
	noteRefusal(pace, takeTurn(pace, perSecond, now), now, chance, retryAfter);
	return pace;
}

/** When so many requests start that come one after the other from `now` on, each answered at once. */
function startsFrom(pace: Pace, perSecond: number, now: number, count: number): number[] {
	return Array.from({ length: count }, () => {
		const turn = takeTurn(pace, perSecond, now);
		now = turn.start;
		noteAnswer(pace, turn, now);
		return turn.start;
	});
}

const inSecond = (starts: number[], from: number): number => starts.filter((start) => start >= from && start < from + 1000).length;

describe('noteRefusal', () => {
	it('goes on with as many a second as came through, each a second after the one before it', () => {
		const pace = refusedAt(500, [0, 100]);
		const starts = startsFrom(pace, 5, 500, 2);
		expect(starts).toEqual([expect.closeTo(1000, -2), expect.closeTo(1100, -2)]);
		expect(starts[0]).toBeGreaterThanOrEqual(1000);
	});

	it('tries one more with each second, from a while after the refusal, until the whole allowance is used again', () => {
		const starts = startsFrom(refusedAt(500, [0, 100]), 5, 500, 30);
		expect(inSecond(starts, 500)).toBe(2);
		expect(inSecond(starts, 1600)).toBeGreaterThanOrEqual(3);
		expect(inSecond(starts, 5000)).toBe(5);
	});

	it.each([
		[0, 1000],
		[1, 2000],
	])('rests where nothing came through: at chance %i for %i ms', (chance, rest) => {
		expect(takeTurn(refusedAt(500, [], { chance }), 5, 500).start).toBe(500 + rest);
	});

	it('does not let others start who come later while it rests', () => {
		const pace = refusedAt(500, []);
		expect(takeTurn(pace, 5, 700).start).toBe(1500);
	});

	it.each([1, 5])('rests as long as GREEN-API asks for, with %i a second, even when some came through', (perSecond) => {
		const pace = refusedAt(500, [0], { perSecond, retryAfter: 7000 });
		expect(takeTurn(pace, perSecond, 600).start).toBe(7500);
	});

	it('does not cut a rest short', () => {
		const pace = refusedAt(500, [], { retryAfter: 7000 });
		noteRefusal(pace, takeTurn(pace, 5, 600), 600, 0, 100);
		expect(takeTurn(pace, 5, 700).start).toBe(7500);
	});

	it.each([1, 3, 5, 10])('tries no more than %i in a second, however often it is refused', (perSecond) => {
		const pace = newPace();
		const starts: number[] = [];
		for (let now = 0; starts.length < 40; now = starts.at(-1) ?? 0) {
			const turn = takeTurn(pace, perSecond, now);
			starts.push(turn.start);
			if (starts.length % 3 === 0) noteAnswer(pace, turn, turn.start);
			else noteRefusal(pace, turn, turn.start, 0, 0);
		}
		expect(starts.filter((start, index) => index >= perSecond && start - starts[index - perSecond] < 1000)).toEqual([]);
	});
});

describe('planAgain', () => {
	it('moves a waiting turn back when the one before it was refused', () => {
		const { pace } = paceAfter([0, 100, 200, 300]);
		const before = takeTurn(pace, 5, 400);
		const waiting = takeTurn(pace, 5, 400);
		noteRefusal(pace, before, 410, 0, 3000);
		planAgain(pace, waiting, 5, 1015);
		expect(waiting.start).toBe(3410);
	});

	it('leaves a turn alone that may start', () => {
		const { pace } = paceAfter([0, 100]);
		const turn = takeTurn(pace, 5, 200);
		planAgain(pace, turn, 5, 200);
		expect(turn.start).toBe(200);
	});
});

describe('a turn that goes ahead', () => {
	it('comes before those that wait, which make room', () => {
		const { pace } = paceAfter([0], 1);
		const waiting = takeTurn(pace, 1, 10);
		const refused = takeTurn(pace, 1, 20, true);
		planAgain(pace, waiting, 1, 30);
		expect(refused.start).toBeGreaterThanOrEqual(1000);
		expect(refused.start).toBeLessThan(1050);
		expect(waiting.start - refused.start).toBeGreaterThanOrEqual(1000);
	});
});

describe('giveUp', () => {
	it('makes room for those behind', () => {
		const { pace } = paceAfter([0], 1);
		const canceled = takeTurn(pace, 1, 10);
		const next = takeTurn(pace, 1, 20);
		giveUp(pace, canceled);
		planAgain(pace, next, 1, 30);
		expect(next.start).toBeLessThan(1050);
	});
});

describe('paceOf', () => {
	it('is one for all who use a method of an instance', () => {
		expect(paceOf('11', 'sendTextStatus')).toBe(paceOf('11', 'sendTextStatus'));
	});

	it.each([
		['another method', '11', 'sendMediaStatus'],
		['another instance', '12', 'sendTextStatus'],
	])('does not slow down %s', (_, idInstance, method) => {
		const pace = paceOf('11', 'sendTextStatus');
		noteRefusal(pace, takeTurn(pace, 5, 0), 0, 0, 4000);
		expect(takeTurn(paceOf(idInstance, method), 5, 0).start).toBe(0);
	});
});
