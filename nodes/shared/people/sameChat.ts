import { kindOf, type Person } from './people';

/** Whether the chat ID in a row stands for the chat that is wanted. */
export type SameChat = (id: unknown, wanted: string) => boolean;

/** By the IDs themselves. */
export const isEqual: SameChat = (id, wanted) => id === wanted;

/** Whether the two can be one person's, whom WhatsApp knows by a number and by an ID that hides it. */
export const couldBeSame: SameChat = (id, wanted) => {
	const [kind, wantedKind] = [kindOf(id), kindOf(wanted)];
	return id === wanted || (kind !== undefined && wantedKind !== undefined && kind !== wantedKind);
};

/** The people of an instance, by each of their IDs; those with one ID only may be missing. */
export type People = Map<string, Person>;

/** By the IDs, or by what is known of the people behind them. */
export const isSameIn = (people: People): SameChat => (id, wanted) => id === wanted || (people.get(wanted)?.ids.some((one) => one === id) ?? false);

/** Whether it is known what other ID somebody has. */
export const isPaired = (people: People | undefined, id: string): boolean => new Set(people?.get(id)?.ids.map(kindOf)).size > 1;

/**
 * How to compare chat IDs: as they are where the people behind them would change nothing, else by the people, if `ask` can
 * tell of them. `count` says how many rows are found by a comparison.
 */
export async function comparisonFor(count: (isSame: SameChat) => number, ask: () => Promise<People | undefined>): Promise<SameChat> {
	if (count(couldBeSame) === count(isEqual)) return isEqual;
	const people = await ask();
	return people ? isSameIn(people) : isEqual;
}
