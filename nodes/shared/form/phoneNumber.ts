import { callingCodeOf, isInPlan } from './numberingPlan';
import { hasWhatsAppForm, whatsAppFormOf } from './whatsAppForm';

/** What is said of an entry that is refused, as the rest of a sentence, where it is not just no number; and what to do about it. */
export interface Refused {
	verdict?: string;
	advice: string;
}

/** An entry as it was read: the digits of a number, calling code included, or what is said instead. */
export type Reading = { digits: string } | Refused;

/** Digits and what people put between them, after `plain`; a plus stands before all digits. */
const SPELLING = /^[ .(-]*\+?[ .()-]*\d[\d .()-]*$/;

/** Longer than any number with its separators. It keeps the patterns here, which backtrack, from taking long. */
const LONGEST = 80;

/** Another dot before it makes it the end of a number that is written with dots. */
const FLOAT = /^([^.]*\d)\.0+$/;
const YEAR_FIRST = /^(?:19|20)\d\d([-. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?: \d\d?[-.]\d\d)?$/;
const YEAR_LAST = /^(?:0?[1-9]|[12]\d|3[01])([-. ])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d(?: \d\d?[-.]\d\d)?$/;
const IP_ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const BRACKETS_FIRST = /^\( *\d{1,5} *\).*\d/;
const BRACKETS_BEHIND = /\d.*\( *\d{1,4} *\)$/;
const ZERO_IN_BRACKETS = /^\D*(\d{1,3})\D*\( *0 *\)/;
const EIGHT = /^8(\d{10})$/;

const EXAMPLE = 'e.g. +7 900 000-00-01';
const GENERAL = `Write a phone number with its country code (${EXAMPLE}) or a chat ID that ends in @c.us or @lid`;
const OTHERWISE = 'A number that WhatsApp knows all the same is taken as a chat ID: its digits, then @c.us';

/** One kind of space, dash and bracket in place of all that keyboards have. */
const plain = (text: string): string => text.replace(/\s/g, ' ').replace(/[\p{Pd}\u2212]/gu, '-').replace(/（/g, '(').replace(/）/g, ')');

/** What a text of digits and separators is that is no number. */
function otherThing(text: string): string | undefined {
	if (YEAR_FIRST.test(text) || YEAR_LAST.test(text)) return 'a date';
	if (IP_ADDRESS.test(text)) return 'an IP address';
	if (BRACKETS_FIRST.test(text)) return 'a number without its country code and plus';
	if (BRACKETS_BEHIND.test(text)) return 'a number with something behind it';
	return (text.match(/\d{7,}/g) ?? []).length > 1 ? 'two numbers, which a comma must separate' : undefined;
}

/** Whether WhatsApp can have a number as it stands. */
const isKnown = (digits: string): boolean => whatsAppFormOf(digits) === undefined && (hasWhatsAppForm(digits) || isInPlan(digits));

/** A Russian or Kazakh number that begins with 8, as it is dialled there, with 7 in its place; others as they are. */
const withSeven = (digits: string): string => digits.replace(EIGHT, '7$1');

/** A number without the 0 behind its calling code, which is dialled in the country alone; others as they are. */
function withoutZero(digits: string): string {
	const code = callingCodeOf(digits);
	return code && digits.startsWith(`${code}0`) ? code + digits.slice(code.length + 1) : digits;
}

/** What a text may spell: without the `.0` of a spreadsheet, and with it where separators show that a person has written it. */
function spellingsIn(text: string): string[] {
	const whole = FLOAT.exec(text)?.[1];
	if (whole === undefined) return [text];
	return /^\+? ?\d+$/.test(whole) ? [whole] : [whole, text];
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The numbers that a spelling may stand for: as it is, with the 8 read as 7, and without a 0 in brackets. */
function numbersIn(text: string): string[] {
	const digits = digitsOf(text);
	const isZeroOptional = ZERO_IN_BRACKETS.exec(text)?.[1] === callingCodeOf(digits);
	const readings = [digits, text.includes('+') ? digits : withSeven(digits), isZeroOptional ? withoutZero(digits) : digits];
	return readings.filter(isKnown);
}

/** Why digits are refused: no country has them, or WhatsApp has them otherwise than they are dialled. */
function refusedDigits(digits: string): Refused {
	if (digits.startsWith('0')) return { advice: `Start it with the country code, without 0 or 00 before it, ${EXAMPLE}. ${OTHERWISE}` };
	const demanded = whatsAppFormOf(digits);
	if (demanded) return { verdict: 'is not how WhatsApp has this number', advice: `Check its digits and write +${demanded}. ${OTHERWISE}` };
	const meant = [withSeven(digits), withoutZero(digits)].find((other) => other !== digits && isKnown(other));
	if (meant) return { advice: `Write +${meant} if that is meant. ${OTHERWISE}` };
	return { advice: `No country has this number: check its country code, which comes first, and its digits, ${EXAMPLE}. ${OTHERWISE}` };
}

/**
 * The digits of a phone number with its country code, in any spelling, or the advice for what is none. Nothing is left out or
 * replaced but the `.0` of a spreadsheet, the (0) of +44 (0)20, and the 8 before a Russian or Kazakh number where no other
 * country has the number as it stands.
 */
export function readPhoneNumber(entry: string): Reading {
	const text = plain(entry);
	if (text.length > LONGEST || !SPELLING.test(text)) return { advice: GENERAL };
	const thing = otherThing(text);
	if (thing) return { advice: `It looks like ${thing}. ${GENERAL}` };
	const spellings = spellingsIn(text);
	const numbers = [...new Set(spellings.flatMap(numbersIn))];
	if (numbers.length > 1) {
		const [one, other] = numbers;
		const advice = `Write the one that is meant: +${one} or +${other}, as a chat ID ${one}@c.us or ${other}@c.us`;
		return { verdict: 'can be two phone numbers', advice };
	}
	return numbers.length === 1 ? { digits: numbers[0] } : refusedDigits(digitsOf(spellings[0]));
}

/** Whether a text has nothing but separators and at least so many digits, so that it can only be meant as a number. */
export const isOnlyDigits = (text: string, fewest: number): boolean =>
	/^[\d .()+-]+$/.test(plain(text)) && digitsOf(text).length >= fewest;
