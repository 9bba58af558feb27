import { peopleIn } from '../../../../nodes/shared/people/people';
import { comparisonFor, couldBeSame, isEqual, isPaired, isSameIn, type People } from '../../../../nodes/shared/people/sameChat';

const [ANNA, HIDDEN_ANNA, BORIS, STRANGER] = ['79001110001@c.us', '200000000000001@lid', '79001110002@c.us', '300000000000001@lid'];
const [anna, boris] = peopleIn([{ id: ANNA, lid: HIDDEN_ANNA }, { id: BORIS }]);
const people: People = new Map([anna, boris].flatMap((person) => person.ids.map((id) => [id, person])));

it.each([
	[HIDDEN_ANNA, ANNA, true],
	[ANNA, HIDDEN_ANNA, true],
	[ANNA, ANNA, true],
	[STRANGER, ANNA, false],
	[STRANGER, STRANGER, true],
	[HIDDEN_ANNA, BORIS, false],
	[undefined, ANNA, false],
	['120363000000000001@g.us', '120363000000000001@g.us', true],
	['Anna', 'Anna', true],
])('compares %s with %s by the people behind them: %s', (id, wanted, expected) => {
	expect(isSameIn(people)(id, wanted)).toBe(expected);
});

it('knows which other ID somebody has, or that it does not', () => {
	expect([ANNA, HIDDEN_ANNA, BORIS, STRANGER].map((id) => isPaired(people, id))).toEqual([true, true, false, false]);
	expect(isPaired(undefined, ANNA)).toBe(false);
});

describe('comparisonFor', () => {
	const count = (ids: unknown[], wanted: string) => (isSame: typeof isEqual) => ids.filter((id) => isSame(id, wanted)).length;

	it.each<[string, unknown[], string]>([
		['the rows have numbers, too', [BORIS, ANNA], ANNA],
		['the wanted ID is no person', [HIDDEN_ANNA], '120363000000000001@g.us'],
		['the rows are of groups', ['120363000000000001@g.us', undefined, null, {}], ANNA],
		['the rows hide all numbers and so does the wanted ID', [STRANGER], HIDDEN_ANNA],
		['there is no row', [], ANNA],
	])('does not ask where %s', async (_, ids, wanted) => {
		const ask = jest.fn();
		expect(await comparisonFor(count(ids, wanted), ask)).toBe(isEqual);
		expect(ask).not.toHaveBeenCalled();
	});

	it.each([[ANNA, STRANGER], [HIDDEN_ANNA, BORIS]])('asks where %s is wanted and a row bears %s', async (wanted, id) => {
		const ask = jest.fn(async () => await Promise.resolve(people));
		const isSame = await comparisonFor(count([wanted, id], wanted), ask);
		expect(ask).toHaveBeenCalledTimes(1);
		expect([isSame(HIDDEN_ANNA, ANNA), isSame(id, wanted)]).toEqual([true, false]);
	});

	it('compares the IDs themselves when the people cannot be had', async () => {
		expect(await comparisonFor(count([STRANGER], ANNA), async () => await Promise.resolve(undefined))).toBe(isEqual);
	});
});

it.each([[ANNA, HIDDEN_ANNA], [STRANGER, BORIS]])('thinks it possible that %s and %s are one person', (one, other) => {
	expect([couldBeSame(one, other), couldBeSame(other, one), couldBeSame(one, one)]).toEqual([true, true, true]);
});

it.each([[ANNA, BORIS], [HIDDEN_ANNA, STRANGER], [ANNA, 'Anna'], [undefined, ANNA], ['120363000000000001@g.us', ANNA]])('does not think it possible of %s and %s', (one, other) => {
	expect(couldBeSame(one, other)).toBe(false);
});
