import type { Failure } from '../../../../nodes/shared/failures/failure';
import { failureFrom } from '../../../../nodes/shared/failures/thrown';
import { failureIn } from '../../../../nodes/shared/failures/judge';
import { methods } from '../../../../nodes/shared/api/methods';
import { isLimited, isPatient, waitBeforeRepeat } from '../../../../nodes/shared/transport/repeat';
import { validation400 } from '../../../simulator/answers';
import { disconnected } from '../failures/disconnected';
import { oddRetryAfters } from './retryAfters';
import { received } from '../failures/received';

const send = methods.sendTextStatus;
const read = methods.getOutgoingStatuses;

function answered(status: number, headers: Record<string, string> = {}): Failure {
	const failure = failureIn({ statusCode: status, headers, body: {} });
	if (!failure) throw new Error(`${status} is not a failure`);
	return failure;
}

const broken = (code: string): Failure => failureFrom(disconnected(code));

/** The waits of a request that fails in the same way each time, until it is given up. */
function waits(method: typeof send, failure: Failure, chance = 0): number[] {
	const all: number[] = [];
	for (;;) {
		const wait = waitBeforeRepeat(method, failure, all.length + 1, sum(all), chance);
		if (wait === undefined) return all;
		all.push(wait);
		if (all.length > 1000) throw new Error('There is no end to the repeats');
	}
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const never = [400, 401, 403, 404, 466, 500, 302].map((status) => [`the answer ${status}`, answered(status)] as const);
const open = [
	...[499, 502, 503, 504].map((status) => [`the answer ${status}`, answered(status)] as const),
	...['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'EPIPE'].map((code) => [code, broken(code)] as const),
];
const notTaken = [
	...['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'].map((code) => [code, broken(code)] as const),
];

describe('waitBeforeRepeat', () => {
	it.each(notTaken)('repeats a send after %s, since nothing was posted', (_, failure) => {
		expect(waits(send, failure).length).toBeGreaterThan(0);
	});

	it.each([...open, ...never])('never repeats a send after %s', (_, failure) => {
		expect(waits(send, failure)).toEqual([]);
	});

	it.each([...notTaken, ...open])('repeats a read after %s', (_, failure) => {
		expect(waits(read, failure).length).toBeGreaterThan(0);
	});

	it.each(never)('does not repeat a read after %s, which would not help', (_, failure) => {
		expect(waits(read, failure)).toEqual([]);
	});

	it('does not repeat a request whose values GREEN-API refused', () => {
		const failure = failureIn(received(validation400("Validation failed. Details: 'message' is required")));
		expect(failure && waits(read, failure)).toEqual([]);
	});

	it.each<[string, number, string | undefined, number[]]>([
		['twice as long from one repeat to the next', 0, undefined, [1000, 2000, 4000]],
		['up to half as long again by chance, which spreads those who were refused together', 1, undefined, [1500, 3000, 6000]],
		['as long as a Retry-After asks for, where that is longer', 1, '3', [3000, 3000, 6000]],
		['two minutes in all', 0, '40', [40_000, 40_000, 40_000]],
		['no longer than two minutes in all', 0, '41', [41_000, 41_000]],
		['not for hours because a Retry-After asks for it', 0, '3600', []],
	])('waits %s', (_, chance, header, expected) => {
		expect(waits(read, answered(503, { ...(header && { 'retry-after': header }) }), chance)).toEqual(expected);
	});

	it.each(oddRetryAfters)('is not made faster by a Retry-After of %j, and not for hours', (header) => {
		for (const chance of [0, 0.5, 1]) {
			const without = waits(read, answered(503), chance);
			const all = waits(read, answered(503, { 'retry-after': header }), chance);
			expect(all.filter((wait, index) => wait < without[index])).toEqual([]);
			expect(all.length).toBeLessThanOrEqual(without.length);
			expect(sum(all)).toBeLessThanOrEqual(120_000);
		}
	});
});

describe('isLimited', () => {
	it('knows a 429 from other answers', () => {
		const failures = { 429: answered(429), 503: answered(503), ECONNREFUSED: broken('ECONNREFUSED') };
		expect(Object.entries(failures).filter(([, failure]) => isLimited(failure)).map(([name]) => name)).toEqual(['429']);
	});
});

describe('isPatient', () => {
	it.each([
		['at once', 0, true],
		['for a minute', 60_000, true],
		['for two minutes', 120_000, true],
		['but no longer', 120_001, false],
	])('lets a refused request try again %s', (_, waited, expected) => {
		expect(isPatient(answered(429), waited)).toBe(expected);
	});

	it.each([
		['7', 0, true],
		['50', 60_000, true],
		['50', 100_000, false],
		['3600', 0, false],
	])('with a Retry-After of %s seconds after %i ms: %s', (seconds, waited, expected) => {
		expect(isPatient(answered(429, { 'retry-after': seconds }), waited)).toBe(expected);
	});
});
