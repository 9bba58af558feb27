/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { getExampleNumber } from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { callingCodeOf, isInPlan } from '../../../../nodes/shared/form/numberingPlan';
import { plans } from '../../../numbering/plans';
import { TABLE_FILE, tableSource } from '../../../numbering/table';
import { anyDigits, isValid, validNumbers } from '../../../numbering/validNumbers';
import { fc } from '../../../properties/fixed';

const sample = (digits: fc.Arbitrary<string>, count: number): string[] => fc.sample(digits, { numRuns: count, seed: 20260101 });

describe('the table', () => {
	it('is what the generator makes of the installed library', () => {
		expect(readFileSync(TABLE_FILE, 'utf8')).toBe(tableSource());
	});

	it('has lines of at most 140 characters', () => {
		expect(Math.max(...readFileSync(TABLE_FILE, 'utf8').split('\n').map(({ length }) => length))).toBeLessThanOrEqual(140);
	});

	it('knows the calling code of every country, and those of no country', () => {
		for (const code of plans.keys()) expect(callingCodeOf(`${code}5550123`)).toBe(code);
		expect(callingCodeOf('8491234567')).toBe('84');
		expect(callingCodeOf('9991234567')).toBe('');
	});
});

describe('isInPlan', () => {
	it('has the example of every country', () => {
		const numbers = Object.keys(examples).map((country) => getExampleNumber(country as CountryCode, examples)?.number.slice(1) ?? country);
		expect(numbers.length).toBeGreaterThan(200);
		expect(numbers.filter((number) => !isInPlan(number))).toEqual([]);
	});

	it('has every number that the library calls valid, of all countries, kinds and lengths', () => {
		fc.assert(fc.property(validNumbers, (number) => isInPlan(number)), { numRuns: 10_000 });
	});

	it('has them, too, where they are found by trying any digits', () => {
		const valid = [8, 9, 10, 11, 12, 13].flatMap((length) => sample(anyDigits(length), 5000)).filter(isValid);
		expect(valid.length).toBeGreaterThan(1000);
		expect(valid.filter((number) => !isInPlan(number))).toEqual([]);
	});

	// More than this may be kept out by a longer table: test/numbering/table.ts has its price.
	it.each([
		[8, 0.015],
		[9, 0.03],
		[10, 0.04],
		[11, 0.1],
		[12, 0.07],
		[13, 0.03],
	])('lets few numbers of %i digits pass that the library does not call valid', (length, most) => {
		const wrong = sample(anyDigits(length), 10_000).filter((number) => !isValid(number));
		expect(wrong.filter(isInPlan).length / wrong.length).toBeLessThan(most);
	});

	it.each(['3921234526', '9886356363', '4155550132', '11987654321', '9001110001', '7900111000', '790011100011', '12345678', '89001110001', '4402079460958'])('has no %s', (digits) => {
		expect(isInPlan(digits)).toBe(false);
	});

	it.each(['', '7', '999', '79001110001234567', '0000000'])('has no %p', (digits) => {
		expect(isInPlan(digits)).toBe(false);
	});
});
