import { validation400 } from './answers';
import type { Answer } from './faults';

/**
 * Checks of request values. GREEN-API documents the frame `Validation failed. Details: …` and a few texts in Joi's words;
 * the texts for lengths, enums and colours are undocumented and follow Joi.
 */
export type Check = (name: string, value: unknown) => string | undefined;

const PERSONAL_FORMATS = "must be one of the next formats: 'phone_number@c.us' or 'chat_id@lid'";

const FONTS = ['SERIF', 'SANS_SERIF', 'NORICAN_REGULAR', 'BRYNDAN_WRITE', 'OSWALD_HEAVY'];

/** The value must be there. */
export function required(check: Check): Check {
	return (name, value) => (value === undefined ? `'${name}' is required` : check(name, value));
}

/** The value may be missing. */
export function optional(check: Check): Check {
	return (name, value) => (value === undefined ? undefined : check(name, value));
}

/** A text of at most `max` UTF-16 units. */
export function text(max: number): Check {
	return (name, value) => {
		if (typeof value !== 'string') return `'${name}' must be a string`;
		return value.length > max ? `'${name}' length must be less than or equal to ${max} characters long` : undefined;
	};
}

/** A text that is not '' and passes `check`. */
export function filled(check: Check): Check {
	return (name, value) => (value === '' ? `'${name}' is not allowed to be empty` : check(name, value));
}

/** A colour as #RRGGBB. */
export function color(name: string, value: unknown): string | undefined {
	const isColor = typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
	return isColor ? undefined : `'${name}' must be a color in the format #RRGGBB`;
}

/** One of the five fonts of the docs' SendTextStatus page. */
export function font(name: string, value: unknown): string | undefined {
	return FONTS.some((known) => known === value) ? undefined : `'${name}' must be one of [${FONTS.join(', ')}]`;
}

/** A list of personal chat ids; an empty one stands for all contacts. */
export function participants(name: string, value: unknown): string | undefined {
	if (!Array.isArray(value)) return `'${name}' must be an array`;
	const wrong = value.findIndex((id: unknown) => typeof id !== 'string' || !/^\d+@(c\.us|lid)$/.test(id));
	return wrong < 0 ? undefined : `'${name}[${wrong}]' ${PERSONAL_FORMATS}`;
}

/** The id of a chat with a person or a group. */
export function chatId(name: string, value: unknown): string | undefined {
	const isChatId = typeof value === 'string' && (/^\d+@(c\.us|lid)$/.test(value) || /^\d+(-\d+)?@g\.us$/.test(value));
	return isChatId ? undefined : `'${name}' must be one of the next formats: 'phone_number@c.us', 'chat_id@lid' or 'group_id@g.us'`;
}

/** The id of a chat with a person, or a phone number alone. */
export function person(name: string, value: unknown): string | undefined {
	return typeof value === 'string' && /^\d+(@(c\.us|lid))?$/.test(value) ? undefined : `'${name}' ${PERSONAL_FORMATS}`;
}

/** The id of a person's chat that shows the number. GREEN-API documents the rule, not the words for its breach: here those of other ids. */
export function numberId(name: string, value: unknown): string | undefined {
	return typeof value === 'string' && /^\d+@c\.us$/.test(value) ? undefined : `'${name}' must be one of the next formats: 'phone_number@c.us'`;
}

/** A yes or no. */
export function boolean(name: string, value: unknown): string | undefined {
	return typeof value === 'boolean' ? undefined : `'${name}' must be a boolean`;
}

/** A whole number as JSON's number or as a text. */
export function digits(name: string, value: unknown): string | undefined {
	const isDigits = (typeof value === 'string' || typeof value === 'number') && /^\d+$/.test(String(value));
	return isDigits ? undefined : `Wrong format. '${name}' must contain only digits`;
}

/** A number from `least` to `most`. */
export function numberBetween(least: number, most: number): Check {
	return (name, value) => {
		if (typeof value !== 'number') return `'${name}' must be a number`;
		if (value < least) return `'${name}' must be greater than or equal to ${least}`;
		return value > most ? `'${name}' must be less than or equal to ${most}` : undefined;
	};
}

/** One of these values. */
export function oneOf(known: readonly unknown[]): Check {
	return (name, value) => (known.includes(value) ? undefined : `'${name}' must be one of [${known.join(', ')}]`);
}

/** A whole number above 0, as a body gives it. */
export function positiveNumber(name: string, value: unknown): string | undefined {
	return Number.isSafeInteger(value) && Number(value) > 0 ? undefined : `'${name}' must be a positive number`;
}

/** An object that is not empty. */
export function anyKey(name: string, value: unknown): string | undefined {
	const isEmpty = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
	return isEmpty ? `'${name}' must have at least 1 key` : undefined;
}

/** An absolute http or https address. */
export function webAddress(name: string, value: unknown): string | undefined {
	const isAddress = typeof value === 'string' && URL.canParse(value) && /^https?:/i.test(value);
	return isAddress ? undefined : `'${name}' must be a valid uri`;
}

/** A whole number above 0, as a query gives it: digits. */
export function positiveInteger(name: string, value: unknown): string | undefined {
	return typeof value === 'string' && /^0*[1-9]\d*$/.test(value) ? undefined : `'${name}' must be a positive number`;
}

/**
 * Checks the named values.
 *
 * @returns the 400 for the first thing wrong, or undefined
 */
export function refusal(values: Record<string, unknown>, checks: Record<string, Check>): Answer | undefined {
	const problem = Object.entries(checks)
		.map(([name, check]) => check(name, values[name]))
		.find((found) => found !== undefined);
	return problem === undefined ? undefined : validation400(`Validation failed. Details: ${problem}`);
}

/** An object whose values pass these checks. */
export function object(checks: Record<string, Check>): Check {
	return (name, value) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return `'${name}' must be of type object`;
		const values = value as Record<string, unknown>;
		return Object.entries(checks).map(([key, check]) => check(`${name}.${key}`, values[key])).find((found) => found !== undefined);
	};
}

/** A list of so many values, each of which passes the check. */
export function list(fewest: number, most: number, check: Check): Check {
	return (name, value) => {
		if (!Array.isArray(value)) return `'${name}' must be an array`;
		if (value.length < fewest) return `'${name}' must contain at least ${fewest} items`;
		if (value.length > most) return `'${name}' must contain less than or equal to ${most} items`;
		return value.map((one, at) => check(`${name}[${at}]`, one)).find((found) => found !== undefined);
	};
}
