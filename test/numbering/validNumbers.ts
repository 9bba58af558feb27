import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { fc } from '../properties/fixed';
import { after, type Place, readPattern, shareOf } from './pattern';
import { plans } from './plans';

/** The longest number that WhatsApp can have, and the shortest. */
const LENGTHS = { fewest: 7, most: 15 };

/** Whether the library calls a number valid as it stands. It also leaves out a 0 that is too much; that is another number. */
export const isValid = (digits: string): boolean =>
	digits.length >= LENGTHS.fewest && digits.length <= LENGTHS.most && isValidPhoneNumber(`+${digits}`) &&
	parsePhoneNumberFromString(`+${digits}`)?.number === `+${digits}`;

/** One of the numbers that a pattern has, chosen digit by digit by these. */
function walk(places: Place[], length: number, chosen: number[]): string {
	if (length === 0) return '';
	const open = [...'0123456789'].filter((digit) => shareOf(after(places, digit), length - 1) > 0);
	const digit = open[chosen[length] % open.length];
	return digit + walk(after(places, digit), length - 1, chosen);
}

/** A kind of number of a calling code, in one of its lengths. */
const kinds = [...plans]
	.flatMap(([code, all]) => all.flatMap(({ pattern, lengths }) => lengths.map((length) => ({ code, length, places: readPattern(pattern) }))))
	.filter(({ code, length, places }) => code.length + length <= LENGTHS.most && shareOf(places, length) > 0);

const choices = fc.array(fc.nat(9), { minLength: LENGTHS.most + 1, maxLength: LENGTHS.most + 1 });

/** Numbers that the library calls valid, of every country and kind alike, as digits that begin with the calling code. */
export const validNumbers: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom(...kinds), choices)
	.map(([{ code, length, places }, chosen]) => code + walk(places, length, chosen))
	.filter(isValid);

/** Russian and Kazakh ones alone. */
export const russianNumbers = fc
	.tuple(fc.constantFrom(...kinds.filter(({ code, length }) => code === '7' && length === 10)), choices)
	.map(([{ length, places }, chosen]) => `7${walk(places, length, chosen)}`)
	.filter(isValid);

/** Any digits that may begin an international number. */
export const anyDigits = (length: number): fc.Arbitrary<string> =>
	fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(9), { minLength: length - 1, maxLength: length - 1 }))
		.map(([first, rest]) => `${first}${rest.join('')}`);
