import { mostRows } from '../../../../nodes/shared/journals/listFields';
import { minutes } from '../../../../nodes/shared/journals/minutes';
import { factsOf } from '../../factsOf';
import { formOf } from '../../readForm';

describe('the minutes of a list', () => {
	const read = (value: unknown) => minutes().read(formOf({ minutes: value }));

	it.each([
		[1, 1],
		[1440, 1440],
		[43200, 43200],
		['60', 60],
		[' 60 ', 60],
	])('are %p', (value, expected) => {
		expect(read(value)).toBe(expected);
	});

	it.each([0, -1, 1.5, NaN, Infinity, 2 ** 53, '', ' ', 'an hour', '1.5', '0', '60 minutes', null, undefined, true, [60]])('are never %p', (value) => {
		const { title, advice, mayBeDone } = factsOf(() => read(value));
		expect(title).toMatch(/'Minutes' must be a whole number from 1/);
		expect(advice).toMatch(/60.*hour/);
		expect(mayBeDone).toBe(false);
	});

	it('are shown where they are refused', () => {
		expect(factsOf(() => read('an hour')).title).toContain("'an hour'");
	});
});

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
