import type { IDataObject } from 'n8n-workflow';
import { refusal } from '../failures/failure';

/** A text as the form or an expression gives it; empty when there is none. Throws a Failure that names the field for what is no text. */
export function asText(value: unknown, field: string): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	throw refusal(`'${field}' must be a text`, 'The expression gives an object or a list: pick the field of it that holds the text');
}

/** A list as the form or an expression gives it, which may be one value alone; empty when there is none. */
export const asList = (value: unknown): string[] => (value === undefined || value === null || value === '' ? [] : [value].flat().map(String));

/** A text that must be there. Throws a Failure with this advice when there is none. */
export function requiredText(value: unknown, field: string, advice: string): string {
	const text = asText(value, field);
	if (text.trim() === '') throw refusal(`'${field}' is empty`, advice);
	return text;
}

/** A text of limited length, counted as GREEN-API counts: in UTF-16 units, so that most emoji count as two. Throws a Failure. */
export function limitedText(text: string, field: string, most: number): string {
	if (text.length > most) {
		throw refusal(
			`'${field}' is too long: ${text.length} characters, at most ${most} are allowed`,
			`Shorten it by ${text.length - most} character(s). GREEN-API counts most emoji as two`,
		);
	}
	return text;
}

/** Drops the fields that were left alone, so that GREEN-API's own defaults hold. */
export const withoutEmpty = (form: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== ''));
