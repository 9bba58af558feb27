import { inVirtualTime, virtualSleep } from '../engine/virtualTime';
import { methods } from '../../nodes/shared/api/methods';
import { Failure } from '../../nodes/shared/failures/failure';
import { newPace } from '../../nodes/shared/transport/pace';
import { send } from '../../nodes/shared/transport/send';
import { admit, type Windows } from '../simulator/allowance';
import { fc } from './fixed';

/** Several n8n processes that use one instance: each has a pace of its own, none sees the others' requests. */
interface Workers {
	perSecond: number;
	/** How many requests each sends, one after the other. */
	requests: number[];
	/** How many milliseconds a request travels there, and as long back: at least, and by chance so many more. */
	way: { least: number; more: number };
	seed: number;
}

interface Seen {
	/** When GREEN-API let requests through, and when it refused them. */
	accepted: number[];
	refused: number[];
	/** The longest that one request took until it came through. */
	longest: number;
}

/** The same on each run, however the processes interleave. */
function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const tooFast = new Failure({ title: 'Too many requests', advice: '', mayBeDone: false, transient: true, httpCode: '429' });

async function sendFromAll({ perSecond, requests, way, seed }: Workers): Promise<Seen> {
	const chance = chanceFrom(seed);
	const random = jest.spyOn(Math, 'random').mockImplementation(chance);
	const windows: Windows = new Map();
	const seen: Seen = { accepted: [], refused: [], longest: 0 };
	const transmit = async () => {
		await virtualSleep(way.least + chance() * way.more);
		const passes = admit(windows, 'instance', perSecond, performance.now());
		(passes ? seen.accepted : seen.refused).push(performance.now());
		await virtualSleep(way.least + chance() * way.more);
		return passes ? [] : await Promise.reject(tooFast);
	};
	const method = { verb: 'POST' as const, perSecond, change: methods.sendTextStatus.change };
	const work = requests.map(async (count) =>
		await inVirtualTime(async () => {
			const pace = newPace();
			for (let sent = 0; sent < count; sent++) {
				const start = performance.now();
				await send(transmit, method, pace);
				seen.longest = Math.max(seen.longest, performance.now() - start);
			}
		}),
	);
	await Promise.all(work).finally(() => random.mockRestore());
	return seen;
}

/** What part of the allowance was used, from the first request that came through to the last. */
const used = ({ accepted }: Seen, perSecond: number): number => (accepted.length - perSecond) / (((accepted.at(-1) ?? NaN) - accepted[0]) / 1000) / perSecond;

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const shapes: Array<[shape: string, workers: Omit<Workers, 'seed'>]> = [
	['3 workers of 100 sends', { perSecond: 5, requests: [100, 100, 100], way: { least: 4, more: 6 } }],
	['3 workers of 100 sends over a slow network', { perSecond: 5, requests: [100, 100, 100], way: { least: 60, more: 20 } }],
	['8 workers of 50 sends', { perSecond: 5, requests: Array<number>(8).fill(50), way: { least: 4, more: 6 } }],
	['a long run and short ones', { perSecond: 5, requests: [300, 10, 10], way: { least: 4, more: 6 } }],
	['3 workers of 20 reads', { perSecond: 1, requests: [20, 20, 20], way: { least: 4, more: 6 } }],
];

it.each(shapes)('%s come through, at 90 %% or more of the allowance on average', async (_, workers) => {
	const runs: Seen[] = [];
	for (const seed of [1, 2, 3, 4, 5]) runs.push(await sendFromAll({ ...workers, seed }));
	for (const { accepted, longest } of runs) {
		expect(accepted).toHaveLength(sum(workers.requests));
		expect(longest).toBeLessThan(120_000);
	}
	expect(sum(runs.map((seen) => used(seen, workers.perSecond))) / runs.length).toBeGreaterThanOrEqual(0.9);
});

it('workers bother GREEN-API with at most as many refused requests as each of them may send', async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(1, 5), fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 }), fc.nat(50), fc.integer({ min: 1, max: 1_000_000 }), async (perSecond, requests, least, seed) => {
			const { accepted, refused, longest } = await sendFromAll({ perSecond, requests, way: { least, more: 10 }, seed });
			expect(accepted).toHaveLength(sum(requests));
			expect(longest).toBeLessThanOrEqual(180_000);
			const all = [...accepted, ...refused].sort((a, b) => a - b);
			const most = perSecond * requests.length;
			expect(all.filter((at, index) => index >= most && at - all[index - most] < 950)).toEqual([]);
		}),
	);
});
