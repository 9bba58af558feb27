import { mostRows } from '../../../../nodes/shared/journals/listFields';
import { factsOf } from '../../factsOf';
import { formOf } from '../../readForm';

describe('the most rows of a list', () => {
	const read = (limit: unknown, returnAll: unknown = false) => mostRows.read(formOf({ limit, returnAll }));

	it.each([1, 50, '50'])('are as many as the limit %p says', (limit) => {
		expect(read(limit)).toBe(Number(limit));
	});

	it.each([0, -5, 2.5, 'all', '', null, undefined])('are not the limit %p, which points to Return All', (limit) => {
		const { title, advice } = factsOf(() => read(limit));
		expect(title).toMatch(/'Limit' must be a whole number from 1/);
		expect(advice).toContain("'Return All'");
	});

	it.each([50, 0, 'all', undefined])('are all with Return All, whatever is left in the limit: %p', (limit) => {
		expect(read(limit, true)).toBe(Infinity);
	});
});
