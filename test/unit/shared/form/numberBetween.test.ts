import { toNumberBetween } from '../../../../nodes/shared/form/numberBetween';
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
