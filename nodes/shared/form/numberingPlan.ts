import { numberingTable } from './numberingTable';

/** The leading digits of national numbers as a regular expression, by calling code and length. */
const plans = new Map<string, string>();

const callingCodes = new Set<string>();

for (const entry of numberingTable.replaceAll('\n', '').split(';')) {
	const code = parseInt(entry, 10).toString();
	callingCodes.add(code);
	for (const [, lengths, leading] of entry.matchAll(/([a-z]+)([^a-z]*)/g)) {
		for (const letter of lengths) plans.set(`${code} ${letter.charCodeAt(0) - 96}`, leading);
	}
}

/** The calling code with which an international number begins, e.g. 44; empty where no country has it. */
export const callingCodeOf = (digits: string): string =>
	[1, 2, 3].map((length) => digits.slice(0, length)).find((code) => callingCodes.has(code)) ?? '';

/**
 * Whether a country can have this international number, given as digits that begin with the calling code. It knows every
 * number that exists, and lets some pass that do not: its table holds leading digits, not whole plans.
 */
export function isInPlan(digits: string): boolean {
	const code = callingCodeOf(digits);
	const leading = plans.get(`${code} ${digits.length - code.length}`);
	return leading !== undefined && new RegExp(`^(${leading})`).test(digits.slice(code.length));
}
