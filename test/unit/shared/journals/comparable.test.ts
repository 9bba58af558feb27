import { comparable } from '../../../../nodes/shared/journals/comparable';

/** Every letter and sign that Unicode has for writing. */
const characters = Array.from({ length: 0x11_0000 }, (_, point) => point)
	.filter((point) => point < 0xd800 || point > 0xdfff)
	.map((point) => String.fromCodePoint(point))
	.filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character));

/** Those of which a change makes another word. */
const changedBy = (change: (character: string) => string): string[] => characters.filter((character) => comparable(change(character)) !== comparable(character));

it.each<[string, (character: string) => string]>([
	['decomposed', (character) => character.normalize('NFD')],
	['composed', (character) => character.normalize('NFC')],
	['in a plain letter', (character) => character.normalize('NFKD')],
	['in upper case', (character) => character.toUpperCase()],
	['in lower case', (character) => character.toLowerCase()],
	['in lower case, decomposed', (character) => character.toLowerCase().normalize('NFD')],
	['in Turkish lower case', (character) => character.toLocaleLowerCase('tr')],
	['in Turkish upper case', (character) => character.toLocaleUpperCase('tr')],
	['compared twice', comparable],
])('takes every character for the same %s', (_, change) => {
	expect(characters.length).toBeGreaterThan(100_000);
	expect(changedBy(change)).toEqual([]);
});

it.each([
	['Café', 'cafe\u0301'],
	['STRASSE', 'Straße'],
	['straße', 'STRAẞE'],
	['İSTANBUL', 'istanbul'],
	['ISTANBUL', 'ıstanbul'],
	['ΟΔΟΣ', 'οδος'],
	['ΟΔΟΣ', 'οδοσ'],
	['𝐒𝐀𝐋𝐄', 'sale'],
	['ﬁnd', 'FIND'],
	['50\u00a0%', '50 %'],
	['ЁЛКА', 'е\u0308лка'],
])('takes %p for %p', (one, other) => {
	expect(comparable(one)).toBe(comparable(other));
});

it.each([
	['café', 'cafe'],
	['ёлка', 'елка'],
	['Müller', 'Muller'],
])('tells %p from %p', (one, other) => {
	expect(comparable(one)).not.toBe(comparable(other));
});
