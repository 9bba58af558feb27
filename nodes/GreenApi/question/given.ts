import type { IDataObject } from 'n8n-workflow';
import { isBlank } from '../../shared/form/text';
import type { FormField } from './formField';

/** What the page's form was sent with, by the names of its fields. */
export type Given = IDataObject;

/** The name of a form's field on the page, by its place. */
export const nameOf = (index: number): string => `field-${index}`;

/** As many characters as WhatsApp has in a message. Nobody writes more into a field. */
export const LONGEST = 65_536;

/** The texts of one field that show something, each once: it may have been sent several times, by whatever program. */
export const textsOf = (given: unknown): string[] => [
	...new Set([given].flat().filter((text): text is string => typeof text === 'string' && !isBlank(text))),
];

const isTooLong = ({ length }: string): boolean => length > LONGEST;

/** The text of a field of which there is one; undefined where it is empty or none. */
export function textOf(given: unknown): string | undefined {
	const [text, ...others] = textsOf(given);
	return text === undefined || others.length > 0 || isTooLong(text) ? undefined : text;
}

/** A number that somebody has filled in; undefined for what is none. */
function numberOf(text: string): number | undefined {
	const number = Number(text);
	return Number.isFinite(number) ? number : undefined;
}

/** A day as browsers send it. */
const isDay = (text: string): boolean => /^\d{4,6}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The value of a form's field; null where it is left empty, undefined where it is none that the field allows. */
export function valueOf({ type, isRequired, options, atFirst }: FormField, given: unknown): unknown {
	// Whoever has the link could send another value.
	if (type === 'hiddenField') return atFirst[0] ?? null;
	const texts = textsOf(given);
	if (texts.length === 0) return isRequired ? undefined : null;
	if (options.length > 0 && texts.some((text) => !options.includes(text))) return undefined;
	if (type === 'checkbox') return texts;
	const text = textOf(texts);
	if (text === undefined) return undefined;
	if (type === 'number') return numberOf(text);
	const isOdd = (type === 'date' && !isDay(text)) || (type === 'email' && !text.includes('@'));
	return isOdd ? undefined : text;
}
