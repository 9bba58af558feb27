/** How an execution ends that the text of its notification plans: "17: fails after 5 ms, then succeeds". */
type PlannedEnding = 'success' | 'error' | 'crashed' | 'waiting' | 'cancelled' | 'timedOut' | 'never';

export interface Plan {
	ending: PlannedEnding;
	afterMs: number;
}

const WORDS: Record<string, PlannedEnding> = {
	succeeds: 'success',
	fails: 'error',
	crashes: 'crashed',
	waits: 'waiting',
	'is cancelled': 'cancelled',
	'times out': 'timedOut',
	'never ends': 'never',
};

const step = `(?:${Object.keys(WORDS).join('|')})(?: after \\d+ ms)?`;

const PLAN = new RegExp(`^(.*?: )?(${step}(?:, then ${step})*)$`);

/** The plan for each execution of a notification, the last one for all further ones; undefined where a text is no plan. */
export function plansIn(text: string): Plan[] | undefined {
	const [, , steps] = PLAN.exec(text) ?? [];
	return steps?.split(', then ').map((one) => {
		const [words, milliseconds = '0'] = one.split(/ after | ms/);
		return { ending: WORDS[words], afterMs: Number(milliseconds) };
	});
}

/** The first text in something that is a plan, wherever the node's output has it. */
export function planTextIn(value: unknown): string | undefined {
	if (typeof value === 'string') return plansIn(value) ? value : undefined;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const part of Object.values(value)) {
		const found = planTextIn(part);
		if (found !== undefined) return found;
	}
	return undefined;
}
