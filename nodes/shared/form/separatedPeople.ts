/** The chat IDs of the people in a text; undefined for a text that is read in no way. */
type Read = (text: string) => string[] | undefined;

/** Two parts of so many digits have more together than any number, which has 15 at most. So they can only be read apart. */
const FEWEST_DIGITS = 8;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

const isLong = (part: string): boolean => digitsIn(part) >= FEWEST_DIGITS;

/** A plus stands before all digits of a number, so this word begins one, or is none at all. */
const beginsNumber = (word: string): boolean => word.includes('+');

const isChatId = (word: string): boolean => word.includes('@');

/** The people of parts; undefined unless each part is read. */
function peopleOf(parts: string[], read: Read): string[] | undefined {
	const people: string[] = [];
	for (const part of parts) {
		const found = read(part);
		if (!found) return undefined;
		people.push(...found);
	}
	return people;
}

/** A text cut before each plus and around each chat ID, where no number can go on. */
function sectionsOf(text: string): string[] {
	const sections: string[] = [];
	let previous = '';
	for (const [word] of text.matchAll(/\s*\S+/g)) {
		const isNew = previous === '' || beginsNumber(word) || isChatId(word) || isChatId(previous);
		if (isNew) sections.push(word);
		else sections[sections.length - 1] += word;
		previous = word;
	}
	return sections;
}

/** The people between tabs, or between spaces of all kinds, where each part is a whole number by itself. */
function completeParts(text: string, readOne: Read): string[] | undefined {
	for (const space of [/\t/, /\s/]) {
		const parts = text.split(space).filter((part) => part.trim() !== '');
		const people = parts.every(isLong) ? peopleOf(parts, readOne) : undefined;
		if (people) return people;
	}
	return undefined;
}

/**
 * Several people with nothing but white space between them, which also stands within numbers. They are taken apart only where nothing
 * else can be meant: before a plus, beside a chat ID, and between parts each of which is a whole number. `readOne` reads one person.
 * Undefined for any other text.
 */
export function separatedPeople(text: string, readOne: Read): string[] | undefined {
	const sections = sectionsOf(text);
	return sections.length > 0 ? peopleOf(sections, (section) => readOne(section) ?? completeParts(section, readOne)) : undefined;
}

const hasTwo = (sign: string, text: string): boolean => text.indexOf(sign) !== text.lastIndexOf(sign);

/** Whether a text looks like several people that cannot be told apart. */
export function looksLikeSeveral(text: string): boolean {
	const isTooLong = digitsIn(text) >= 2 * FEWEST_DIGITS && /\d\D+\d/.test(text);
	return isTooLong || hasTwo('+', text) || hasTwo('@', text);
}
