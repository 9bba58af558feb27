import type { State } from './state';

/** How many triggers are remembered. */
const MOST_TRIGGERS = 500;

/** The latest state of each trigger in this process, in the order in which they were polled last. */
const states = new Map<string, State>();

/** The latest state of a trigger in this process, from any of its registrations; undefined for one about another instance. */
export function latestState(trigger: string, idInstance: string): State | undefined {
	const state = states.get(trigger);
	return state?.idInstance === idInstance ? state : undefined;
}

/** Remembers the latest state of a trigger. n8n holds the same object, so it takes no additional memory. */
export function keepLatest(trigger: string, state: State): void {
	states.delete(trigger);
	states.set(trigger, state);
	const [longestAgo] = states.keys();
	if (states.size > MOST_TRIGGERS) states.delete(longestAgo);
}
