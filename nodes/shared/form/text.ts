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

/** Characters that show nothing: white space, control and zero-width characters, the blank one of Braille, an empty note. */
const INVISIBLE = '[\\s\\p{Z}\\p{Cc}\\p{Default_Ignorable_Code_Point}\\u2800\\uFFF9-\\uFFFB\\u{1D159}]';

const VISIBLE = new RegExp(INVISIBLE.replace('[', '[^'), 'u');

/** Whether a text shows nothing at all. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

const LEADING = new RegExp(`^${INVISIBLE}+`, 'u');

/** A text without what is invisible around it, as it comes along when it is copied. */
export function trimmed(text: string): string {
	const lead = text.replace(LEADING, '');
	const characters = [...lead];
	return characters.slice(0, characters.findLastIndex((character) => !isBlank(character)) + 1).join('');
}

/** A text that must be there and show. Throws a Failure with this advice when there is none. */
export function requiredText(value: unknown, field: string, advice: string): string {
	const text = asText(value, field);
	if (isBlank(text)) throw refusal(`'${field}' is empty`, advice);
	return text;
}

const COUNTING = 'GREEN-API counts most emoji as two, and one joined of several as all of them: a family as up to eleven';

/**
 * A text of limited length, counted as GREEN-API counts: in UTF-16 units, so that most emoji count as two. What is too long only by
 * the white space at its end, as a form leaves it, loses that. Throws a Failure.
 */
export function limitedText(text: string, field: string, most: number): string {
	const shown = text.length > most ? text.trimEnd() : text;
	if (shown.length > most) {
		throw refusal(
			`'${field}' is too long: ${shown.length} characters, at most ${most} are allowed`,
			`Shorten it by ${shown.length - most} character(s). ${COUNTING}`,
		);
	}
	return shown;
}

/** Drops the fields that were left alone, so that GREEN-API's own defaults hold. */
export const withoutEmpty = (form: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== ''));
