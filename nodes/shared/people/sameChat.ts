import { kindOf, type Person } from './people';

/** Whether the chat ID in a row stands for the chat that is wanted. */
export type SameChat = (id: unknown, wanted: string) => boolean;

/** Compares the IDs themselves. */
export const isEqual: SameChat = (id, wanted) => id === wanted;

/** Whether two IDs can be one person's: WhatsApp has one with the number and one that hides it. */
export const couldBeSame: SameChat = (id, wanted) => {
	const [kind, wantedKind] = [kindOf(id), kindOf(wanted)];
	return id === wanted || (kind !== undefined && wantedKind !== undefined && kind !== wantedKind);
};

/** The people of an instance, by each of their IDs; those with one ID only may be missing. */
export type People = Map<string, Person>;

/** Compares the people behind the IDs. */
export const isSameIn = (people: People): SameChat => (id, wanted) =>
	id === wanted || (people.get(wanted)?.ids.some((one) => one === id) ?? false);

/** Whether a person is known with both an ID that shows the number and one that hides it. */
export const isPaired = (people: People | undefined, id: string): boolean => new Set(people?.get(id)?.ids.map(kindOf)).size > 1;

/**
 * How to compare chat IDs: as they are if that finds as many rows as the people behind them possibly could, else by these people, whom
 * `ask` gives if it can. `count` says how many rows a comparison finds.
 */
export async function comparisonFor(count: (isSame: SameChat) => number, ask: () => Promise<People | undefined>): Promise<SameChat> {
	if (count(couldBeSame) === count(isEqual)) return isEqual;
	const people = await ask();
	return people ? isSameIn(people) : isEqual;
}
