import { toListQuery } from '../../../../nodes/shared/lists/list';
import { factsOf } from '../../factsOf';

describe('toListQuery', () => {
	it.each([
		[1, 1],
		[1440, 1440],
		[43200, 43200],
		['60', 60],
		[' 60 ', 60],
	])('asks GREEN-API for %p minutes', (minutes, expected) => {
		expect(toListQuery({ minutes })).toEqual({ minutes: expected });
	});

	it('does not send the limit, which GREEN-API does not know', () => {
		expect(toListQuery({ minutes: 60, limit: 50 })).toEqual({ minutes: 60 });
	});

	it.each([0, -1, 1.5, NaN, Infinity, 2 ** 53, '', ' ', 'an hour', '1.5', '0', '60 minutes', null, undefined, true, [60]])('refuses %p minutes', (minutes) => {
		const { title, advice, mayBeDone } = factsOf(() => toListQuery({ minutes: minutes as number }));
		expect(title).toMatch(/'Minutes' must be a whole number from 1/);
		expect(advice).toMatch(/60.*hour/);
		expect(mayBeDone).toBe(false);
	});

	it.each([1, 50, '50'])('takes the limit %p', (limit) => {
		expect(() => toListQuery({ minutes: 60, limit })).not.toThrow();
	});

	it.each([0, -5, 2.5, 'all', '', null])('refuses the limit %p and points to Return All', (limit) => {
		const { title, advice } = factsOf(() => toListQuery({ minutes: 60, limit }));
		expect(title).toMatch(/'Limit' must be a whole number from 1/);
		expect(advice).toContain("'Return All'");
	});

	it('shows the value that it refuses', () => {
		expect(factsOf(() => toListQuery({ minutes: 'an hour' })).title).toContain("'an hour'");
	});
});
