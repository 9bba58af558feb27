import { refusal } from '../failures/failure';
import { givenInstead } from './numberBetween';

/**
 * A whole number from 1 up to `most`, which an expression may also give as a text. Throws a Failure with the field's name and the
 * advice for anything else.
 */
export function toWholeNumber(value: unknown, field: string, advice: string, most = Infinity): number {
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 1 && number <= most) return number;
	throw refusal(`'${field}' must be a whole number from 1 ${most === Infinity ? 'up' : `to ${most}`}, ${givenInstead(value)}`, advice);
}
