import { giveUp, newPace, noteAnswer, noteRefusal, type Pace, planAgain, takeTurn, type Turn } from '../../../../nodes/shared/transport/pace';
import { crowding } from './crowding';

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

	it('rests where nothing came through and others only wait for their turns', () => {
		const pace = newPace();
		const [refused] = [0, 1].map(() => takeTurn(pace, 1, 0));
		noteRefusal(pace, refused, 20, 0);
		expect(takeTurn(pace, 1, 20, true).start).toBe(1020);
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
		expect(crowding(starts, perSecond)).toBeUndefined();
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
