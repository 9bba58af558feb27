import { toNumberBetween } from '../../../../nodes/shared/form/numberBetween';
import { toWholeNumber } from '../../../../nodes/shared/form/wholeNumber';
import { factsOf } from '../../factsOf';

const read = toNumberBetween(-90, 90, 'Latitude', 'Write it in degrees');

it.each([
	[0, 0],
	[-90, -90],
	[90, 90],
	[55.7558, 55.7558],
	['55.7558', 55.7558],
	[' -33.5 ', -33.5],
	['1e1', 10],
])('reads %j as %d', (value, expected) => {
	expect(read(value)).toBe(expected);
});

it.each([
	[90.0000001, "not '90.0000001'"],
	['-90.1', "not '-90.1'"],
	['55,7558', "not '55,7558'"],
	['north', "not 'north'"],
	[Number.NaN, "not 'NaN'"],
	[Infinity, "not 'Infinity'"],
	[true, "not 'true'"],
	[[55], "not '[55]'"],
	[{ degrees: 55 }, `not '{"degrees":55}'`],
	['', 'it is empty'],
	['  ', 'it is empty'],
	[null, 'it is empty'],
	[undefined, 'it is empty'],
])('refuses %j and says why', (value, why) => {
	const { title, advice, mayBeDone } = factsOf(() => read(value));
	expect([title, advice, mayBeDone]).toEqual([`'Latitude' must be a number from -90 to 90, ${why}`, 'Write it in degrees', false]);
});

it.each([[1, 1], ['50', 50], [50, 50]])('reads %j as the whole number %d', (value, expected) => {
	expect(toWholeNumber(value, 'Limit', 'Write it', 50)).toBe(expected);
});

it.each([
	[0, 50, "to 50, not '0'"],
	[51, 50, "to 50, not '51'"],
	[1.5, undefined, "up, not '1.5'"],
	[2 ** 53, undefined, "up, not '9007199254740992'"],
	['all', undefined, "up, not 'all'"],
	[[5], undefined, "up, not '[5]'"],
	[' ', undefined, 'up, it is empty'],
	[null, undefined, 'up, it is empty'],
])('refuses %j as a whole number up to %p', (value, most, why) => {
	expect(factsOf(() => toWholeNumber(value, 'Limit', 'Write it', most))).toMatchObject({ title: `'Limit' must be a whole number from 1 ${why}`, advice: 'Write it' });
});
