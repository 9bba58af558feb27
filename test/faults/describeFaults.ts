import { useVirtualSimulator } from '../engine/virtualSuite';
import { observe, type Trial } from './observe';
import { expectFailure, expectSuccess } from './expectFailure';
import { expectOrder, expectPlan } from './expectPlan';
import { onErrorModes, planFor } from './plan';
import type { Operation } from './operations';
import { expectedOf } from './row';
import { faultTable } from './table';

/** Every operation with every fault in every mode: three items, of which the second meets the fault. */
export function describeFaults(operations: Operation[]): void {
	useVirtualSimulator();

	describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
		describe.each(onErrorModes)('with On Error = %s', (_inWords, onError) => {
			it.each(faultTable.map((row) => [row.fault, row] as const))('answers for each of three items when the second meets: %s', async (_fault, row) => {
				const trial: Trial = { operation, items: 3, from: 1, happening: row.happens, settings: { onError } };
				const expected = expectedOf(row, operation.kind);
				const observed = await observe(trial);
				expectPlan(observed, trial, planFor(trial, expected));
				expectOrder(observed);
				if (expected.failure) expectFailure(observed, expected.failure, trial);
				else expectSuccess(observed, expected.waits ?? 0, trial);
			});
		});
	});
}
