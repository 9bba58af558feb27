import fc from 'fast-check';
import { badGateway502, tooManyRequests429, validation400, type Fault } from '../simulator';

/** Longer than any answer takes, the slow ones included: only a hanging request meets it. */
export const TIMEOUT_MS = 4000;

const usual: Fault = { delay: 0 };

const brokenJson: Fault = { status: 200, body: '{"idMessage": "3EB0', contentType: 'application/json', taken: true };

const slow = fc.integer({ min: 100, max: 1000 }).map((delay): Fault => ({ delay }));

/** Two requests of three meet nothing. */
const fault: fc.Arbitrary<Fault> = fc.oneof(
	{ weight: 80, arbitrary: fc.constant(usual) },
	{ weight: 8, arbitrary: slow },
	{ weight: 4, arbitrary: fc.constant(tooManyRequests429()) },
	{ weight: 2, arbitrary: fc.constant<Fault>({ ...tooManyRequests429(), headers: { 'retry-after': '1' } }) },
	{ weight: 3, arbitrary: fc.boolean().map((taken): Fault => ({ ...badGateway502(), taken })) },
	{ weight: 3, arbitrary: fc.constantFrom<Fault>({ cut: 'before' }, { cut: 'after' }, { halfBody: true }) },
	{ weight: 2, arbitrary: fc.constant(brokenJson) },
	{ weight: 2, arbitrary: fc.constant(validation400("Validation failed. Details: 'message' is required")) },
	{ weight: 1, arbitrary: fc.constant<Fault>({ hang: true }) },
);

/** What so many requests meet, one after the other: the same for the same seed. */
export const randomFaults = (seed: number, count: number): Fault[] => fc.sample(fault, { seed, numRuns: count });
