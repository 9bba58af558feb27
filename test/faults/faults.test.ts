// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../engine/virtualSuite';
import { expectFailure, expectSuccess } from './expectFailure';
import { expectOrder, expectPlan } from './expectPlan';
import { observe, type Trial } from './observe';
import { deletion, type Operation, reads, sends } from './operations';
import { onErrorModes, planFor, planWithRetry } from './plan';
import { expectedOf, type Row } from './row';
import { faultTable } from './table';

useVirtualSimulator();

const ITEMS = 3;
const TRIES = 3;

/** One operation of each kind: what is sent, read and deleted goes the same way whatever it is. */
const operations = [sends[0], reads[0], deletion];

type Mode = (typeof onErrorModes)[number];

const [stop, continues, errorOutput] = onErrorModes;

/** The error output differs only in where a failure goes, which one fault shows. */
const inAllModes = '404 as HTML after it was taken';

/** Of a fault that the item survives n8n hears nothing, so one mode is enough. */
function modesFor(row: Row, { kind }: Operation): Mode[] {
	if (!expectedOf(row, kind).failure) return [stop];
	return row.fault === inAllModes ? onErrorModes : [stop, continues];
}

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
	const cases = faultTable.flatMap((row) => modesFor(row, operation).map(([inWords, onError]) => [row.fault, inWords, onError, row] as const));

	it.each(cases)('answers for each of three items when the second meets: %s, with On Error = %s', async (_fault, _inWords, onError, row) => {
		const trial: Trial = { operation, items: ITEMS, from: 1, happening: row.happens, settings: { onError } };
		const expected = expectedOf(row, operation.kind);
		const observed = await observe(trial);
		expectPlan(observed, trial, planFor(trial, expected));
		expectOrder(observed);
		if (expected.failure) expectFailure(observed, expected.failure, trial);
		else expectSuccess(observed, expected.waits ?? 0, trial);
	});
});

/** What the next try may do: send it again where it certainly was not done, or where that is harmless; for a lasting fault it fails again. */
const retried = ['400 without a body', '500', inAllModes, 'reset for ever'];

/** n8n runs a node again when it stopped, or when it continued and its first item failed. */
const retries = [[stop, 1], [continues, 0], [errorOutput, 0]] as const;

describe.each([sends[0], deletion].map((operation) => [operation.name, operation] as const))('%s with Retry On Fail', (_, operation) => {
	const rows = faultTable.filter(({ fault }) => retried.includes(fault));
	const cases = rows.flatMap((row) => retries.map(([[inWords, onError], from]) => [row.fault, inWords, onError, from, row] as const));

	it.each(cases)('does nothing twice, and posts nothing again that may be posted: %s, with On Error = %s', async (_fault, _inWords, onError, from, row) => {
		const expected = expectedOf(row, operation.kind);
		const settings = { onError, retryOnFail: true, maxTries: TRIES, waitBetweenTries: 1 };
		const trial: Trial = { operation, items: ITEMS, from, happening: row.happens, settings };
		const observed = await observe(trial);
		const plans = planWithRetry(trial, expected, TRIES);
		expectPlan(observed, trial, plans);
		if (!expected.failure || plans[from].shows === 'its answer') expectSuccess(observed, 0, trial);
		else expectFailure(observed, expected.failure, trial);
	});
});
