import type { State } from './state';

/** So many triggers are remembered. */
const MOST_TRIGGERS = 500;

/** The latest state of each trigger in this process; the one that was polled last comes last. */
const states = new Map<string, State>();

/** The state that a trigger has got to in this process, whatever registration of it has polled; undefined for another instance's. */
export function latestState(trigger: string, idInstance: string): State | undefined {
	const state = states.get(trigger);
	return state?.idInstance === idInstance ? state : undefined;
}

/** Remembers what a trigger has got to. It is the object that n8n holds, too, so that it takes no more room. */
export function keepLatest(trigger: string, state: State): void {
	states.delete(trigger);
	states.set(trigger, state);
	const [longestAgo] = states.keys();
	if (states.size > MOST_TRIGGERS) states.delete(longestAgo);
}
