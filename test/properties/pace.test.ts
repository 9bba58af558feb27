import { inVirtualTime, virtualSleep } from '../engine/virtualTime';
import { methods } from '../../nodes/shared/api/methods';
import { Failure } from '../../nodes/shared/failures/failure';
import { newPace, noteAnswer, noteRefusal, type Pace, planAgain, takeTurn, type Turn } from '../../nodes/shared/transport/pace';
import { send } from '../../nodes/shared/transport/send';
import { crowding } from '../unit/shared/transport/crowding';
import { fc } from './fixed';

const perSecond = fc.constantFrom(0.1, 1, 3, 5, 10);

/** Silences between two arrivals, in milliseconds: often none, so that many come at once. */
const gap = fc.oneof(fc.constant(0), fc.constant(0), fc.nat(30), fc.nat(400), fc.nat(3000));

const sumsOf = (gaps: number[]): number[] => gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, next) => sum + next, 0));

/** What can happen to an allowance at some moment: a request wants its turn, an earlier one is answered or refused. */
const event = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('turn' as const), gap }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('answer' as const), gap, which: fc.nat(20) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('refusal' as const), gap, which: fc.nat(20), asks: fc.option(fc.nat(5000), { nil: undefined }) }) },
);

describe('takeTurn', () => {
	it('starts at most so many in any second, in the order of arrival, whatever answers and refusals come', () => {
		fc.assert(
			fc.property(perSecond, fc.array(event, { maxLength: 60 }), (allowed, events) => {
				const pace = newPace();
				const turns: Turn[] = [];
				let now = 0;
				for (const happening of events) {
					now += happening.gap;
					for (const turn of turns) if (turn.start > now) planAgain(pace, turn, allowed, now);
					const open = turns.filter(({ start, ended }) => ended === undefined && start <= now);
					const which = happening.kind === 'turn' ? undefined : open[happening.which % open.length];
					if (happening.kind === 'refusal' && which) noteRefusal(pace, which, now, 0.5, happening.asks);
					if (happening.kind === 'answer' && which) noteAnswer(pace, which, now);
					if (happening.kind === 'turn') {
						const turn = takeTurn(pace, allowed, now);
						expect(turn.start).toBeGreaterThanOrEqual(Math.max(now, pace.restsUntil));
						turns.push(turn);
					}
				}
				const starts = turns.map(({ start }) => start);
				expect(crowding(starts, allowed)).toBeUndefined();
				expect(starts).toEqual([...starts].sort((a, b) => a - b));
			}),
			{ numRuns: 2000 },
		);
	});
});

/** A request on its way: how long it travels there and back, and how often it is answered with a 429 that asks for a rest. */
interface Journey {
	gap: number;
	way: number;
	back: number;
	refusals: number;
	asks?: number;
}

/** What GREEN-API sees: when requests start, and when it counts them. */
interface Seen {
	starts: number[];
	counts: number[];
	/** When each journey came, and when its first request started. */
	firsts: Array<{ arrival: number; start: number }>;
	/** From when until when a 429 has asked for silence. */
	rests: Array<{ from: number; until: number }>;
}

const tooFast = (asks?: number): Failure => new Failure({ title: 'Too many requests', advice: '', mayBeDone: false, transient: true, httpCode: '429', retryAfter: asks });

/** Stands for n8n: its request travels, is counted, and comes back with the answer. */
function transmitterFor({ way, back, refusals, asks }: Journey, seen: Seen): () => Promise<unknown> {
	const arrival = performance.now();
	let left = refusals;
	return async () => {
		if (left === refusals) seen.firsts.push({ arrival, start: performance.now() });
		seen.starts.push(performance.now());
		await virtualSleep(way);
		seen.counts.push(performance.now());
		await virtualSleep(back);
		if (left === 0) return [];
		left -= 1;
		if (asks !== undefined) seen.rests.push({ from: performance.now(), until: performance.now() + asks });
		return await Promise.reject(tooFast(asks));
	};
}

/** How requests are sent: each when it arrives, or as a run does: one after the other, or the first one and then all others. */
type Manner = 'as they arrive' | 'one after the other' | 'overlapping';

/** Sends requests at one pace. */
async function sendAll(journeys: Journey[], allowed: number, manner: Manner): Promise<Seen> {
	const seen: Seen = { starts: [], counts: [], firsts: [], rests: [] };
	const pace: Pace = newPace();
	const method = { verb: 'POST' as const, perSecond: allowed, change: methods.sendTextStatus.change };
	const arrivals = sumsOf(journeys.map(({ gap: silence }) => silence));
	const sendOne = async (journey: Journey) => await send(transmitterFor(journey, seen), method, pace).catch(() => []);
	if (manner === 'one after the other') {
		await inVirtualTime(async () => {
			for (const journey of journeys) {
				await virtualSleep(journey.gap);
				await sendOne(journey);
			}
		});
		return seen;
	}
	const isAlone = manner === 'overlapping';
	if (isAlone) await inVirtualTime(async () => await sendOne(journeys[0]));
	await Promise.all(
		journeys.slice(isAlone ? 1 : 0).map(async (journey, index) =>
			await inVirtualTime(async () => {
				await virtualSleep(isAlone ? 0 : arrivals[index]);
				await sendOne(journey);
			}),
		),
	);
	return seen;
}

const evenJourney = fc.record({ gap, way: fc.constant(40), back: fc.constant(25), refusals: fc.constantFrom(0, 0, 0, 1, 2), asks: fc.option(fc.integer({ min: 100, max: 5000 }), { nil: undefined }) });
const anyJourney = fc.record({ gap, way: fc.oneof(fc.nat(60), fc.nat(900)), back: fc.nat(200), refusals: fc.constantFrom(0, 0, 0, 1, 2), asks: fc.option(fc.integer({ min: 100, max: 5000 }), { nil: undefined }) });

const manner = fc.constantFrom<Manner>('as they arrive', 'one after the other');
const mannerOfRun = fc.constantFrom<Manner>('one after the other', 'overlapping');

/** The quickest way of all is among the first answers, and the way back is always the same: then travel times can be foreseen. */
const foreseeable = fc.tuple(fc.nat(80), fc.nat(60), fc.array(fc.record({ gap, extra: fc.oneof(fc.constant(0), fc.nat(1000)) }), { minLength: 1, maxLength: 40 })).map(([quickest, back, all]): Journey[] =>
	all.map(({ gap: silence, extra }, index) => ({ gap: silence, way: quickest + (index === 0 ? 0 : extra), back, refusals: 0 })),
);

describe('send', () => {
	it('starts at most so many in any second, for any arrivals, answer times and 429s', async () => {
		await fc.assert(
			fc.asyncProperty(perSecond, fc.array(anyJourney, { maxLength: 25 }), manner, async (allowed, journeys, inThisManner) => {
				const { starts } = await sendAll(journeys, allowed, inThisManner);
				expect(crowding(starts, allowed)).toBeUndefined();
			}),
		);
	});

	it('lets GREEN-API count at most so many in any second when all requests travel alike, for any arrivals and 429s', async () => {
		await fc.assert(
			fc.asyncProperty(perSecond, fc.array(evenJourney, { maxLength: 25 }), manner, async (allowed, journeys, inThisManner) => {
				const { counts } = await sendAll(journeys, allowed, inThisManner);
				expect(crowding(counts, allowed)).toBeUndefined();
			}),
		);
	});

	it('lets GREEN-API count at most so many in any second in a run, where the quickest request came first', async () => {
		await fc.assert(
			fc.asyncProperty(perSecond, foreseeable, mannerOfRun, async (allowed, journeys, inThisManner) => {
				const { counts } = await sendAll(journeys, allowed, inThisManner);
				expect(crowding(counts, allowed)).toBeUndefined();
			}),
		);
	});

	it('lets GREEN-API count at most so many in any second in a run, where the first ones are slow together', async () => {
		await fc.assert(
			fc.asyncProperty(perSecond, fc.nat(60), fc.integer({ min: 20, max: 60 }), async (allowed, slowness, count) => {
				const way = (index: number): number => (index < allowed ? 5 + slowness : 5);
				const journeys = Array.from({ length: count }, (_, index): Journey => ({ gap: 0, way: way(index), back: 300, refusals: 0 }));
				const { counts } = await sendAll(journeys, allowed, 'overlapping');
				expect(crowding(counts, allowed)).toBeUndefined();
			}),
		);
	});

	it('starts nothing that comes while GREEN-API has asked for silence, whoever was told so', async () => {
		await fc.assert(
			fc.asyncProperty(perSecond, fc.array(evenJourney, { maxLength: 25 }), async (allowed, journeys) => {
				const { firsts, rests } = await sendAll(journeys, allowed, 'as they arrive');
				const disturbed = rests.filter(({ from, until }) => firsts.some(({ arrival, start }) => from < arrival && start < until));
				expect(disturbed).toEqual([]);
			}),
		);
	});

	it('starts nothing while GREEN-API has asked for silence, not even what already waits for its turn', async () => {
		await fc.assert(
			fc.asyncProperty(perSecond, fc.array(evenJourney, { maxLength: 12 }), async (allowed, journeys) => {
				const { starts, rests } = await sendAll(journeys, allowed, 'as they arrive');
				const disturbed = rests.filter(({ from, until }) => starts.some((start) => from < start && start < until));
				expect(disturbed).toEqual([]);
			}),
		);
	});
});
