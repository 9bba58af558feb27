import { numberingTable } from './numberingTable';

/** A regular expression for the leading digits of national numbers, by calling code and length, e.g. '44 10'. */
const plans = new Map<string, string>();

const callingCodes = new Set<string>();

for (const entry of numberingTable.replaceAll('\n', '').split(';')) {
	const code = parseInt(entry, 10).toString();
	callingCodes.add(code);
	for (const [, lengths, leading] of entry.matchAll(/([a-z]+)([^a-z]*)/g)) {
		for (const letter of lengths) plans.set(`${code} ${letter.charCodeAt(0) - 96}`, leading);
	}
}

/** The calling code at the beginning of an international number, e.g. 44; empty where there is none. */
export const callingCodeOf = (digits: string): string =>
	[1, 2, 3].map((length) => digits.slice(0, length)).find((code) => callingCodes.has(code)) ?? '';

/**
 * Whether this international number can exist, given as digits that begin with the calling code. It is true for every number that
 * exists and for some others: the table holds leading digits, not whole numbering plans.
 */
export function isInPlan(digits: string): boolean {
	const code = callingCodeOf(digits);
	const leading = plans.get(`${code} ${digits.length - code.length}`);
	return leading !== undefined && new RegExp(`^(${leading})`).test(digits.slice(code.length));
}
