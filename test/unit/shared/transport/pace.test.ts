import { giveUp, newPace, noteAnswer, noteEnd, noteRefusal, paceOf, pacesKept, takeTurn } from '../../../../nodes/shared/transport/pace';
import { crowding } from './crowding';

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
const cases = [0.1, 1, 3, 5, 10].flatMap((perSecond) => arrivals.map(([pattern, times]) => [perSecond, pattern, times] as const));

function startsFor(perSecond: number, times: readonly number[]): number[] {
	const pace = newPace();
	return times.map((now) => takeTurn(pace, perSecond, now).start);
}

describe('takeTurn', () => {
	it.each(cases)('starts at most %p in any 1000 ms when requests come %s', (perSecond, _, times) => {
		const starts = startsFor(perSecond, times);
		expect(crowding(starts, perSecond)).toBeUndefined();
	});

	it.each(cases)('at %p a second keeps the order and starts nothing before it came, when requests come %s', (perSecond, _, times) => {
		const starts = startsFor(perSecond, times);
		expect(starts).toEqual([...starts].sort((a, b) => a - b));
		expect(starts.filter((start, index) => start < times[index])).toEqual([]);
	});

	it.each([1, 3, 5, 10])('uses the whole allowance of %i: the first ones start at once, the others hardly later than they may', (perSecond) => {
		const starts = startsFor(perSecond, evenly(perSecond * 6, 0));
		expect(starts.slice(0, perSecond)).toEqual(evenly(perSecond, 0));
		expect(starts.at(-1)).toBeLessThanOrEqual(5 * 1050);
	});

	it('lets one in ten seconds start where a tenth a second is allowed', () => {
		expect(startsFor(0.1, evenly(3, 0))).toEqual([0, 10_015, 20_030]);
		expect(startsFor(0.1, [0, 9000, 30_000])).toEqual([0, 10_015, 30_000]);
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
		expect(crowding(counts, perSecond)).toBeUndefined();
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

const HOUR = 60 * 60_000;

describe('the paces of many instances', () => {
	/** A later hour for each test: paces are the process's. */
	let now = 0;
	beforeEach(() => (now += 10 * HOUR));

	/** One request of an instance, answered 20 ms later. */
	const ask = (instance: string, at: number) => {
		const pace = paceOf(instance, 'getContacts', at);
		noteAnswer(pace, takeTurn(pace, 1, at), at + 20);
		return pace;
	};

	it('are dropped when they are no longer of use', () => {
		for (let instance = 0; instance < 5000; instance++) ask(`one of many ${instance}`, now + instance * 1000);
		expect(pacesKept()).toBeLessThan(400);
	});

	it('stay while an instance is asked again and again, with what was learned of it', () => {
		const pace = ask('busy', now);
		for (let minute = 1; minute < 120; minute++) {
			ask(`other ${minute}`, now + minute * 60_000);
			expect(ask('busy', now + minute * 60_000)).toBe(pace);
		}
		expect([pace.answers, pace.shortest]).toEqual([120, 20]);
	});

	it.each<[string, (pace: ReturnType<typeof newPace>, at: number) => void]>([
		['a request is on its way', (pace, at) => void takeTurn(pace, 1, at)],
		['a turn waits for its start', (pace, at) => [1, 2].forEach(() => takeTurn(pace, 1, at + HOUR))],
		['it rests', (pace, at) => noteRefusal(pace, takeTurn(pace, 1, at), at, 0, HOUR)],
		['it was just asked for', (_pace, at) => void paceOf('kept', 'getContacts', at + HOUR - 1)],
		['a turn has just ended', (pace, at) => noteEnd(pace, takeTurn(pace, 1, at), at + HOUR - 1)],
	])('stay while %s', (_, use) => {
		const pace = paceOf('kept', 'getContacts', now);
		use(pace, now);
		ask('another', now + HOUR);
		expect(paceOf('kept', 'getContacts', now + HOUR)).toBe(pace);
		pace.turns = [];
	});

	it('do not stay for a turn that was given back', () => {
		const pace = paceOf('left', 'getContacts', now);
		giveUp(pace, takeTurn(pace, 1, now));
		ask('another', now + HOUR);
		expect(paceOf('left', 'getContacts', now + HOUR)).not.toBe(pace);
	});
});
