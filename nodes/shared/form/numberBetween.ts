import { refusal } from '../failures/failure';

/**
 * Reads a number from `least` to `most`, which an expression may also give as a text. Throws a Failure that names the field for
 * anything else.
 */
export const toNumberBetween = (least: number, most: number, field: string, advice: string) => (value: unknown): number => {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number === 'number' && number >= least && number <= most) return number;
	const given = value === undefined || value === null || value === '' ? 'it is empty' : `not '${String(value)}'`;
	throw refusal(`'${field}' must be a number from ${least} to ${most}, ${given}`, advice);
};
