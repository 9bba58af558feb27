// First, since the nodes must find its clock in place.
import { useVirtualSimulator } from '../engine/virtualSuite';
import type { INode } from 'n8n-workflow';
import { deletion, sends, type Operation } from './operations';
import { expectFailure, expectSuccess } from './expectFailure';
import { expectPlan } from './expectPlan';
import { observe, type Trial } from './observe';
import { planWithRetry, type OnError } from './plan';
import { expectedOf } from './row';
import { faultTable } from './table';

const TRIES = 3;

const retrying = (onError: OnError): Partial<INode> => ({ onError, retryOnFail: true, maxTries: TRIES, waitBetweenTries: 1 });

/** n8n runs a node again when it stopped, or when it continued and its first item failed. The latter once is enough for sends: they share it. */
const cases: Array<[operation: string, inWords: string, operation: Operation, onError: OnError, from: number]> = [
	...[...sends, deletion].map((operation): (typeof cases)[number] => [operation.name, 'Stop, when the second of three items meets', operation, 'stopWorkflow', 1]),
	['sendText', 'Continue, when the first of three items meets', sends[0], 'continueRegularOutput', 0],
	['sendText', 'Continue (using error output), when the first of three items meets', sends[0], 'continueErrorOutput', 0],
	['deleteStatus', 'Continue, when the first of three items meets', deletion, 'continueRegularOutput', 0],
];

useVirtualSimulator();

describe.each(cases)('%s with Retry On Fail and On Error = %s', (_operation, _inWords, operation, onError, from) => {
	it.each(faultTable.map((row) => [row.fault, row] as const))('does nothing twice, and posts nothing again that may be posted: %s', async (_fault, row) => {
		const expected = expectedOf(row, operation.kind);
		const trial: Trial = { operation, items: 3, from, happening: row.happens, settings: retrying(onError) };
		const observed = await observe(trial);
		const plans = planWithRetry(trial, expected, TRIES);
		expectPlan(observed, trial, plans);
		const { failure } = expected;
		const isOver = failure === undefined || plans[from].shows === 'its answer';
		if (isOver) expectSuccess(observed, 0, trial);
		else expectFailure(observed, failure, trial);
	});
});
