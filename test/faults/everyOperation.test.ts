// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../engine/virtualSuite';
import { type Change, type Method, methods } from '../../nodes/shared/api/methods';
import type { Outcome } from '../engine/runNode';
import { undated } from '../examples';
import { everyOperation } from '../titledOperations';
import { exampleFaults, type Expected } from './exampleFaults';
import { FAULTY, tryExample } from './exampleTrial';
import { onErrorModes } from './plan';

useVirtualSimulator();

const ITEMS = 3;

const modes = onErrorModes.filter(([, mode]) => mode !== 'continueErrorOutput');

type Failure = NonNullable<Expected['failure']>;

/** What each item puts out. */
const outputsOf = ({ items }: Outcome): unknown[][] =>
	Array.from({ length: ITEMS }, (_, item) => items.filter(({ pairedItem }) => (pairedItem as { item: number }).item === item).map(({ json }) => undated(json)));

/** Expects the words of a failure, which say whether what was asked may have been done all the same, and what to do then. */
function expectWords(title: string, advice: string, { title: wanted, isOpen }: Failure, change: Change | undefined): void {
	expect(title).toMatch(wanted);
	expect(advice).not.toBe('');
	if (!change || !isOpen) return expect(`${title} ${advice}`).not.toMatch(/may have been|does no harm|before you send it again/);
	expect(title).toMatch(new RegExp(`^The ${change.noun} may have been ${change.verb}\\. `));
	expect(advice).toContain(change.isRepeatable ? `${change.doing} it once more does no harm` : `Look at ${change.lookAt} before you send it again`);
}

/** Expects the error that has stopped the run, at its item, and how far the run came before it. */
function expectStop({ error, items, status }: Outcome, failure: Failure, change: Change | undefined): void {
	expect([status, items, error?.context.itemIndex, error?.httpCode ?? undefined]).toEqual(['error', [], FAULTY, failure.httpCode]);
	expectWords(error?.message ?? '', error?.description ?? '', failure, change);
	const progress = change ? `1 of 3 items had been ${change.verb} before it, and no retry repeats them; the items after it were not sent` : '';
	expect(error?.description).toContain(progress);
}

/** Expects an outcome for each item: what the first one gave, or a failure. */
function expectOutputs(outcome: Outcome, { failure }: Expected, change: Change | undefined): void {
	expect([outcome.status, outcome.error?.message]).toEqual(['success', undefined]);
	const outputs = outputsOf(outcome);
	const failed = outputs.map((rows) => rows.some((row) => 'error' in (row as object)));
	expect(failed).toEqual([false, failure !== undefined, failure?.isHopeless === true]);
	expect(outputs[0]).not.toEqual([]);
	for (const [item, rows] of outputs.entries()) {
		if (!failure || !failed[item]) expect(rows).toEqual(outputs[0]);
		else {
			const [{ error, details }, ...others] = rows as Array<Record<string, unknown>>;
			expect(others).toEqual([]);
			expectWords(String(error), String(details), failure, change);
		}
	}
	expect(outputs.flat()).toHaveLength(outcome.items.length);
}

describe.each(everyOperation)('%s', (_, declared) => {
	const { change }: Method = methods[declared.operation.method];

	describe.each(modes)('with On Error = %s', (_inWords, onError) => {
		it.each(exampleFaults.map((row) => [row.fault, row] as const))('answers for each of three items when the second meets: %s', async (_fault, { meets, expected }) => {
			const wanted = expected(change, declared);
			const { outcome, requests } = await tryExample(declared, { items: ITEMS, onError, fault: meets(declared) });
			const isOver = wanted.failure !== undefined && (onError === 'stopWorkflow' || wanted.failure.isHopeless === true);
			expect(requests.map(({ apiMethod }) => apiMethod)).toEqual(Array(1 + wanted.requests + (isOver ? 0 : 1)).fill(declared.operation.method));
			if (wanted.failure && onError === 'stopWorkflow') expectStop(outcome, wanted.failure, change);
			else expectOutputs(outcome, wanted, change);
		});
	});
});
