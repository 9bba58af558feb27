import type { IDataObject } from 'n8n-workflow';
import { refusal } from '../failures/failure';

/** The text that a form or an expression gives; empty for nothing. Throws a Failure that names the field for an object or a list. */
export function asText(value: unknown, field: string): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	throw refusal(`'${field}' must be a text`, 'The expression gives an object or a list: pick the field of it that holds the text');
}

/** The list that a form or an expression gives, also from one value; empty for nothing. */
export function asList(value: unknown): string[] {
	const isNothing = value === undefined || value === null || value === '';
	return isNothing ? [] : [value].flat().map(String);
}

/** Characters that show nothing: white space, control and zero-width characters, Braille's blank, an empty musical note. */
const INVISIBLE = '[\\s\\p{Z}\\p{Cc}\\p{Default_Ignorable_Code_Point}\\u2800\\uFFF9-\\uFFFB\\u{1D159}]';

const VISIBLE = new RegExp(INVISIBLE.replace('[', '[^'), 'u');

/** Whether a text shows nothing at all. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

const LEADING = new RegExp(`^${INVISIBLE}+`, 'u');

/** The character of a text that ends at a place; empty at its beginning. */
const characterBefore = (text: string, end: number): string => [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? '';

/**
 * A visible character with what belongs to it and shows nothing by itself: the selector of an emoji or of a letter's form, the region of
 * a flag, the joiner that keeps an Indian or Arabic letter in its form.
 */
const WHOLE = /^(?:\u{1F3F4}[\u{E0020}-\u{E007F}]+|[\p{M}\p{sc=Arabic}]\u200D|\P{ASCII}\p{VS}|.)/su;

/** A text without invisible characters at its ends, which get copied along. */
export function trimmed(text: string): string {
	const lead = text.replace(LEADING, '');
	let end = lead.length;
	let last = characterBefore(lead, end);
	while (last !== '' && isBlank(last)) {
		end -= last.length;
		last = characterBefore(lead, end);
	}
	const start = end - last.length;
	const [whole = ''] = WHOLE.exec(lead.slice(start)) ?? [];
	return lead.slice(0, start) + whole;
}

/** A text in which something can be seen. Throws a Failure with this advice for any other. */
export function requiredText(value: unknown, field: string, advice: string): string {
	const text = asText(value, field);
	if (isBlank(text)) throw refusal(`'${field}' is empty`, advice);
	return text;
}

const COUNTING = 'GREEN-API counts most emoji as two, and one joined of several as all of them: a family as up to eleven';

/**
 * A text of at most `most` characters, counted as GREEN-API counts them: in UTF-16 units, of which most emoji have two. White space at
 * its end is cut off where it makes the text too long. Throws a Failure for a longer text.
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

/** Leaves out empty fields, so that GREEN-API's own defaults hold. */
export const withoutEmpty = (form: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== ''));
