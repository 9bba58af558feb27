import { fc } from './fixed';

/** What people and their programs put between groups of digits: among it dashes and spaces of all kinds. */
const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '\u2009', '\u202f', '\u3000', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\uff0d', '\t');

/** Invisible marks that are copied along: a soft hyphen, marks of direction, a joiner, a byte order mark. */
const mark = fc.constantFrom('', '', '\u00ad', '\u200b', '\u200e', '\u202c', '\u2060', '\ufeff');

const before = fc.constantFrom('', 'tel:', "'", ' ');

/** Digits in groups of these sizes, the last of which takes the rest. */
function groupsOf(digits: string, sizes: number[]): string[] {
	if (digits === '' || sizes.length === 0) return digits === '' ? [] : [digits];
	return [digits.slice(0, sizes[0]), ...groupsOf(digits.slice(sizes[0]), sizes.slice(1))];
}

/** Whether the digits alone say too little: they could be a date, or a Russian number as it is dialled there. */
const needsPlus = (digits: string): boolean => digits.length < 10 || /^8\d{10}$/.test(digits);

/** Spellings of an international number, given as digits: a plus or none, groups, separators, marks, and perhaps one group in brackets. */
export const phoneOf = (digits: string): fc.Arbitrary<string> =>
	fc
		.record({ sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 6 }), separator, mark, before, plus: fc.constantFrom('+', '+ ', ' +', ...(needsPlus(digits) ? [] : [''])), hasBrackets: fc.boolean() })
		.map(({ sizes, separator: between, mark: invisible, before: start, plus, hasBrackets }) => {
			const groups = groupsOf(digits, sizes).map((group, at, { length }) => (hasBrackets && at === 1 && length > 2 ? `(${group})` : group));
			// Four groups with dots can be an IP address.
			return start + (between === '.' ? '+' : plus) + groups.join(between + invisible);
		});
