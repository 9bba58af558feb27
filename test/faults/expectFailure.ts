import { expectWait } from './count';
import type { Observed, Trial } from './observe';
import type { Expected } from './row';

interface Shown {
	title: string;
	advice: string;
}

type Failure = NonNullable<Expected['failure']>;

/** What a success has done to a status, in a word. */
export const DONE = { sends: 'posted', deletes: 'deleted' };

/** Expects what a failure says. Of those that follow a hopeless one nothing is open, since nothing was sent for them. */
function expectWords({ title, advice }: Shown, failure: Failure, { operation: { kind } }: Trial, isFirst = true): void {
	for (const pattern of failure.title) expect(title).toMatch(pattern);
	for (const pattern of failure.advice) expect(advice).toMatch(pattern);
	if (kind === 'reads') return;
	const { open } = failure;
	if (open && (isFirst || !failure.hopeless)) {
		expect(title).toMatch(open.title);
		expect(advice).toMatch(open.advice);
		return;
	}
	expect(title).not.toContain(`may have been ${DONE[kind]}`);
}

const progress = (done: string, count: number): RegExp =>
	new RegExp(count === 0 ? `Nothing was ${done} before it` : `${count} of \\d+ items had been ${done} before it.*no retry repeats them`);

/** Expects the error that stopped the run: at its item and, after sends and deletions, with how far it came. */
function expectStop({ outcome: { error, status } }: Observed, failure: Failure, trial: Trial): void {
	expect(status).toBe('error');
	expect({ item: error?.context.itemIndex, httpCode: error?.httpCode ?? undefined }).toEqual({ item: trial.from, httpCode: failure.httpCode });
	const advice = error?.description ?? '';
	expectWords({ title: error?.message ?? '', advice }, failure, trial);
	const { kind } = trial.operation;
	if (kind === 'reads') return;
	expect(advice).toMatch(progress(DONE[kind], trial.from));
	expect(advice).toMatch(/the items after it were not sent/);
}

/** Expects that all failures say what is wrong and what to do; a hopeless one says the same for every item that follows. */
export function expectFailure(observed: Observed, failure: Failure, trial: Trial): void {
	const { items, errorItems, error } = observed.outcome;
	if (trial.settings.onError === 'stopWorkflow') return expectStop(observed, failure, trial);
	expect(error?.message).toBeUndefined();
	const failures = [...items, ...errorItems].filter(({ json }) => 'error' in json);
	expect(failures).not.toEqual([]);
	failures.forEach(({ json }, index) => expectWords({ title: String(json.error), advice: String(json.details) }, failure, trial, index === 0));
	expect(trial.settings.onError === 'continueErrorOutput' ? errorItems : items).toEqual(expect.arrayContaining(failures));
}

/** Expects that nothing went wrong, and that between the faulty item's first request and its last so many seconds passed. */
export function expectSuccess({ outcome, requests, requestedItems }: Observed, waits: number, trial: Trial): void {
	expect(outcome.error?.message).toBeUndefined();
	expect(outcome.status).toBe('success');
	const moments = requests.filter((_, index) => requestedItems[index] === trial.from).map(({ at }) => at);
	expectWait(moments, waits);
}
