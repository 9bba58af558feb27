import { callingCodeOf, isInPlan } from './numberingPlan';
import { hasWhatsAppForm, whatsAppFormOf } from './whatsAppForm';

/** Why an entry is refused, and what to do about it. */
export interface Refused {
	/** The reason as the end of a sentence about the entry; left out where it is simply neither a phone number nor a chat ID. */
	verdict?: string;
	advice: string;
}

/** What an entry was read as: the digits of a number, calling code included, or a refusal. */
export type Reading = { digits: string } | Refused;

/** Digits and what people write between them, in the characters that `plain` leaves; a plus stands before all digits. */
const SPELLING = /^[ .(-]*\+?[ .()-]*\d[\d .()-]*$/;

/** A longer entry is no number. The limit keeps the expressions here, which backtrack, from taking long. */
const LONGEST_ENTRY = 80;

/** A whole number with the decimals of a float. With another dot before them they are the end of a number that is written with dots. */
const FLOAT = /^([^.]*\d)\.0+$/;
const YEAR_FIRST = /^(?:19|20)\d\d([-. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?: \d\d?[-.]\d\d)?$/;
const YEAR_LAST = /^(?:0?[1-9]|[12]\d|3[01])([-. ])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d(?: \d\d?[-.]\d\d)?$/;
const IP_ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const BRACKETS_FIRST = /^\( *\d{1,5} *\).*\d/;
const BRACKETS_BEHIND = /\d.*\( *\d{1,4} *\)$/;
const ZERO_IN_BRACKETS = /^\D*(\d{1,3})\D*\( *0 *\)/;
const TWO_NUMBERS = /\d{7}\D(?:.*\D)?\d{7}/;
const EIGHT = /^8(\d{10})$/;

const EXAMPLE = 'e.g. +7 900 000-00-01';
const WRITE_A_NUMBER = `Write a phone number with its country code (${EXAMPLE}) or a chat ID that ends in @c.us or @lid`;
const AS_CHAT_ID = 'A number that WhatsApp knows all the same is taken as a chat ID: its digits, then @c.us';

/** A text with one kind of space, dash and bracket in place of all kinds that keyboards have. */
const plain = (text: string): string =>
	text.replace(/\s/g, ' ').replace(/[\p{Pd}\u2212]/gu, '-').replace(/（/g, '(').replace(/）/g, ')');

/** What else than a number a text of digits and separators is; undefined where it can be a number. */
function mistakenFor(text: string): string | undefined {
	if (YEAR_FIRST.test(text) || YEAR_LAST.test(text)) return 'a date';
	if (IP_ADDRESS.test(text)) return 'an IP address';
	if (BRACKETS_FIRST.test(text)) return 'a number without its country code and plus';
	if (BRACKETS_BEHIND.test(text)) return 'a number with something behind it';
	return TWO_NUMBERS.test(text) ? 'two numbers' : undefined;
}

/** Whether WhatsApp can have a number in exactly these digits. */
const isKnown = (digits: string): boolean =>
	whatsAppFormOf(digits) === undefined && (hasWhatsAppForm(digits) || isInPlan(digits));

/** A Russian or Kazakh number that begins with 8, as people dial it there, with 7 in its place; others as they are. */
const withSeven = (digits: string): string => digits.replace(EIGHT, '7$1');

/** A number without the 0 behind its calling code, which is dialled only within the country; others as they are. */
function withoutZero(digits: string): string {
	const code = callingCodeOf(digits);
	return code && digits.startsWith(`${code}0`) ? code + digits.slice(code.length + 1) : digits;
}

/** How a text can be read: without the `.0` that a spreadsheet adds, and also with it where separators show that a person wrote it. */
function spellingsIn(text: string): string[] {
	const whole = FLOAT.exec(text)?.[1];
	if (whole === undefined) return [text];
	return /^\+? ?\d+$/.test(whole) ? [whole] : [whole, text];
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The numbers that a text can mean: its digits as they are, with 7 for the 8 at their beginning, and without a 0 in brackets. */
function numbersIn(text: string): string[] {
	const digits = digitsOf(text);
	const isZeroOptional = ZERO_IN_BRACKETS.exec(text)?.[1] === callingCodeOf(digits);
	const readings = [digits, text.includes('+') ? digits : withSeven(digits), isZeroOptional ? withoutZero(digits) : digits];
	return readings.filter(isKnown);
}

/** Why digits are refused: no country has such a number, or WhatsApp writes it differently. */
function refusedDigits(digits: string): Refused {
	if (digits.startsWith('0')) return { advice: `Start it with the country code, without 0 or 00 before it, ${EXAMPLE}. ${AS_CHAT_ID}` };
	const correct = whatsAppFormOf(digits);
	if (correct) return { verdict: 'is not how WhatsApp has this number', advice: `Check its digits and write +${correct}. ${AS_CHAT_ID}` };
	const meant = [withSeven(digits), withoutZero(digits)].find(isKnown);
	if (meant) return { advice: `Write +${meant} if that is meant. ${AS_CHAT_ID}` };
	return { advice: `No country has this number: check its country code, which comes first, and its digits, ${EXAMPLE}. ${AS_CHAT_ID}` };
}

/**
 * The digits of a phone number with its country code, in any spelling, or why an entry is refused. The digits stay as they are, with
 * three exceptions: the `.0` of a spreadsheet, the (0) of +44 (0)20, and the 8 before a Russian or Kazakh number, if no other country
 * has the number with the 8.
 */
export function readPhoneNumber(entry: string): Reading {
	const text = plain(entry);
	if (text.length > LONGEST_ENTRY || !SPELLING.test(text)) return { advice: WRITE_A_NUMBER };
	const otherThing = mistakenFor(text);
	if (otherThing) return { advice: `It looks like ${otherThing}. ${WRITE_A_NUMBER}` };
	const spellings = spellingsIn(text);
	const numbers = [...new Set(spellings.flatMap(numbersIn))];
	if (numbers.length > 1) {
		const [one, other] = numbers;
		const advice = `Write the one that is meant: +${one} or +${other}, as a chat ID ${one}@c.us or ${other}@c.us`;
		return { verdict: 'can be two phone numbers', advice };
	}
	return numbers.length === 1 ? { digits: numbers[0] } : refusedDigits(digitsOf(spellings[0]));
}

/** Whether a text has at least so many digits and nothing but separators beside them, so that it must be meant as a phone number. */
export const isOnlyDigits = (text: string, fewest: number): boolean =>
	/^[\d .()+-]+$/.test(plain(text)) && digitsOf(text).length >= fewest;
