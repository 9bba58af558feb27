import type { Observed, Trial } from './observe';
import { isSend } from './plan';
import type { Expected } from './row';

interface Shown {
	title: string;
	advice: string;
}

type Failure = NonNullable<Expected['failure']>;

const MAY_BE_POSTED = /may have been posted/;

function expectWords({ title, advice }: Shown, failure: Failure, trial: Trial): void {
	for (const pattern of failure.title) expect(title).toMatch(pattern);
	for (const pattern of failure.advice) expect(advice).toMatch(pattern);
	if (isSend(trial)) expect(MAY_BE_POSTED.test(title)).toBe(failure.open !== undefined);
}

const posted = (count: number): RegExp => (count === 0 ? /Nothing was posted before it/ : new RegExp(`${count} of \\d+ items had been posted before it.*Retry On Fail does not repeat them`));

/** Expects the error that stopped the run: at its item and, after sends, with how far it came. */
function expectStop({ outcome: { error, status } }: Observed, failure: Failure, trial: Trial): void {
	expect(status).toBe('error');
	expect(error?.context.itemIndex).toBe(trial.from);
	expect(error?.httpCode ?? undefined).toBe(failure.httpCode);
	const advice = error?.description ?? '';
	expectWords({ title: error?.message ?? '', advice }, failure, trial);
	if (!isSend(trial)) return;
	expect(advice).toMatch(posted(trial.from));
	expect(advice).toMatch(/the items after it were not sent/);
}

/** Expects that all failures say what is wrong and what to do; a hopeless one says the same for every item that follows. */
export function expectFailure(observed: Observed, failure: Failure, trial: Trial): void {
	const { items, errorItems, error } = observed.outcome;
	if (trial.settings.onError === 'stopWorkflow') return expectStop(observed, failure, trial);
	expect(error).toBeUndefined();
	const failures = [...items, ...errorItems].filter(({ json }) => 'error' in json);
	expect(failures).not.toEqual([]);
	for (const { json } of failures) expectWords({ title: String(json.error), advice: String(json.message) }, failure, trial);
	expect(trial.settings.onError === 'continueErrorOutput' ? errorItems : items).toEqual(expect.arrayContaining(failures));
}

/** Expects that nothing went wrong, and that between the faulty item's first request and its last so many seconds passed. */
export function expectSuccess({ outcome, requests, requestedItems }: Observed, waits: number, trial: Trial): void {
	expect(outcome.error).toBeUndefined();
	expect(outcome.status).toBe('success');
	const moments = requests.filter((_, index) => requestedItems[index] === trial.from).map(({ at }) => at);
	expect((moments.at(-1) ?? 0) - (moments[0] ?? 0)).toBeGreaterThanOrEqual(waits * 1000);
}
