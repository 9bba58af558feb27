/** So many, or between so many. */
export type Count = number | [least: number, most: number];

export const isWithin = (number: number, wanted: Count): boolean => (typeof wanted === 'number' ? number === wanted : wanted[0] <= number && number <= wanted[1]);

export const plus = (count: Count, more: number): Count => (typeof count === 'number' ? count + more : [count[0] + more, count[1] + more]);

export const multiplied = (count: Count, factor: number): Count => (typeof count === 'number' ? count * factor : [count[0] * factor, count[1] * factor]);

/** Expects that so many seconds pass at least between the first of these moments and the last. Milliseconds. */
export function expectWait(moments: number[], seconds: number): void {
	const waited = ((moments.at(-1) ?? 0) - (moments[0] ?? 0)) / 1000;
	const wanted = `waited at least ${seconds} s`;
	expect(waited < seconds ? `waited ${waited} s` : wanted).toBe(wanted);
}

/** Expects of each item so many of something. A number outside of its range is shown beside the range. */
export function expectCounts(what: string, numbers: number[], wanted: Count[]): void {
	const shown = numbers.map((number, item) => (isWithin(number, wanted[item]) ? wanted[item] : number));
	expect({ [`${what} of each item`]: shown }).toEqual({ [`${what} of each item`]: wanted });
}
