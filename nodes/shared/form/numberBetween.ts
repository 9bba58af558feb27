import { refusal } from '../failures/failure';

/** What a field was given in place of a number, as the end of a sentence. */
export function givenInstead(value: unknown): string {
	const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return value === undefined || value === null || shown.trim() === '' ? 'it is empty' : `not '${shown}'`;
}

/**
 * Reads a number from `least` to `most`, which an expression may also give as a text. Throws a Failure that names the field for
 * anything else.
 */
export const toNumberBetween = (least: number, most: number, field: string, advice: string) => (value: unknown): number => {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number === 'number' && number >= least && number <= most) return number;
	throw refusal(`'${field}' must be a number from ${least} to ${most}, ${givenInstead(value)}`, advice);
};
