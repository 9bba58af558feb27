import type { INode } from 'n8n-workflow';
import { type Count, multiplied, plus } from './count';
import type { Expected } from './row';
import type { Trial } from './observe';

export type OnError = NonNullable<INode['onError']>;

export const onErrorModes: Array<[inWords: string, mode: OnError]> = [
	['Stop', 'stopWorkflow'],
	['Continue', 'continueRegularOutput'],
	['Continue (using error output)', 'continueErrorOutput'],
];

/** What is expected of one item. */
export interface ItemPlan {
	requests: Count;
	/** How often its status is posted or deleted at last. */
	done: number;
	/** What it puts out. With On Error = Stop a failed execution puts nothing out. */
	shows: 'its answer' | 'its failure' | 'nothing';
}

const stops = ({ settings }: Trial): boolean => settings.onError === 'stopWorkflow';

const answered: ItemPlan = { requests: 1, done: 1, shows: 'its answer' };
const unsent: ItemPlan = { requests: 0, done: 0, shows: 'its failure' };

const atFault = ({ requests, failure }: Expected): ItemPlan => ({
	requests,
	done: failure && !failure.open?.done ? 0 : 1,
	shows: failure ? 'its failure' : 'its answer',
});

function planOf(item: number, trial: Trial, expected: Expected): ItemPlan {
	if (item < trial.from) return answered;
	if (item === trial.from) return atFault(expected);
	if (!expected.failure) return answered;
	if (expected.failure.hopeless || stops(trial)) return unsent;
	return trial.happening.lasts ? atFault(expected) : answered;
}

const forAll = (trial: Trial, plan: (item: number) => ItemPlan): ItemPlan[] => Array.from({ length: trial.items }, (_, item) => plan(item));

const withNothingShown = (plans: ItemPlan[]): ItemPlan[] => plans.map((plan) => ({ ...plan, shows: 'nothing' }));

/** What is expected of each item when the node runs once. */
export function planFor(trial: Trial, expected: Expected): ItemPlan[] {
	const plans = forAll(trial, (item) => planOf(item, trial, expected));
	return expected.failure && stops(trial) ? withNothingShown(plans) : plans;
}

/**
 * What is expected of each item of a send or a deletion when n8n's Retry On Fail runs the node again after a failure.
 * Only what certainly was not posted is sent again, a deletion also where that is open; for one fault the next try
 * succeeds, a lasting one meets every try.
 */
export function planWithRetry(trial: Trial, expected: Expected, tries: number): ItemPlan[] {
	const { failure, requests } = expected;
	if (!failure || (failure.open && trial.operation.kind === 'sends')) return planFor(trial, expected);
	if (!trial.happening.lasts) return forAll(trial, (item) => (item === trial.from ? { ...answered, requests: plus(requests, 1) } : answered));
	return planFor(trial, { ...expected, requests: multiplied(requests, tries) });
}
