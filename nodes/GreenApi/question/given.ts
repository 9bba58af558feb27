import { isBlank } from '../../shared/form/text';
import { isTaken } from './fileField';
import type { FormField } from './formField';
import { filesIn } from './postedFile';

/** What the page's form was sent with, by the names of its fields. */
export type Given = Record<string, unknown>;

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

/** The hidden field at the end of a form with files. Some versions of n8n drop all that comes after a file that is none or too large. */
export const END = 'end';

/** Whether a form asks for files, and so ends with that field. */
export const asksForFiles = (fields: FormField[]): boolean => fields.some(({ type }) => type === 'file');

/** Whether n8n has dropped some of a form. */
export const isCut = (fields: FormField[], given: Given): boolean => asksForFiles(fields) && given[END] === undefined;

/** What is told of files; undefined where the field does not take them. */
function toldOf(field: FormField, given: unknown): unknown {
	const files = filesIn(given);
	if (files.length === 0) return field.isRequired ? undefined : null;
	if ((files.length > 1 && !field.isMultiple) || !files.every((file) => isTaken(field, file))) return undefined;
	const told = files.map(({ filename, mimetype, size }) => ({ filename, mimetype, size }));
	return field.isMultiple ? told : told[0];
}

/** The value of a form's field; null where it is left empty, undefined where it is none that the field allows. */
export function valueOf(field: FormField, given: unknown): unknown {
	const { type, isRequired, options, atFirst } = field;
	if (type === 'file') return toldOf(field, given);
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
