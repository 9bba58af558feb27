import { type Document, isOutside, leadsTo, readDocument } from './document';
import { figuresIn } from './figures';
import type { Section } from './markdown';
import { comparableNames } from './names';

/** The path of what a document translates; that of a document which translates none is its own. */
const originalOf = (path: string): string => (path === 'docs/README.ru.md' ? 'README.md' : path.replace(/\.ru\.md$/, '.md'));

/** A heading by its place, which is the same in both languages. */
function headingAt({ path, sections }: Document, anchor: string): string {
	const place = sections.findIndex((section) => section.anchor === anchor);
	return place < 0 ? `#${anchor}, which is no heading of ${path}` : `heading ${place + 1}`;
}

/** Where a link leads, so that both languages can be compared: a document by its original, and the other language as such. */
function target(document: Document, other: Document, address: string): string {
	if (isOutside(document, address)) return address;
	const { file, anchor } = leadsTo(document, address);
	if (file === other.path) return 'the other language';
	if (file === document.path) return headingAt(document, anchor);
	const original = originalOf(file);
	return anchor === '' ? original : `${original}, ${headingAt(readDocument(file), anchor)}`;
}

const targets = (document: Document, other: Document, addresses: string[]): string[] => addresses.map((address) => target(document, other, address));

const shape = (rows: string[][]): string => rows.map(({ length }) => length).join(' ');

/** The first place at which two lists differ, as one line; nothing when they are the same. */
function difference(what: string, wanted: string[], given: string[]): string[] {
	const at = Array.from({ length: Math.max(wanted.length, given.length) }, (_, place) => place).find((place) => wanted[place] !== given[place]);
	if (at === undefined) return [];
	const shown = (value: string | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));
	return [`${what} ${at + 1}: the English one asks for ${shown(wanted[at])}, the Russian one has ${shown(given[at])}`];
}

/** How a section differs from its translation, in one line for each respect. */
function differencesIn(english: Document, russian: Document, one: Section, other: Section): string[] {
	const lines = [
		...difference('code block', one.blocks, other.blocks),
		...difference('inline code', one.code, other.code),
		...difference('table (cells in each row)', one.tables.map(shape), other.tables.map(shape)),
		...difference('picture', targets(english, russian, one.pictures), targets(russian, english, other.pictures)),
		...difference('link', targets(english, russian, one.links), targets(russian, english, other.links)),
		...difference('figure', figuresIn(one.prose.join('\n'), 'English'), figuresIn(other.prose.join('\n'), 'Russian')),
		...difference('name', ...comparableNames(one.emphases, other.emphases)),
	];
	return lines.map((line) => `${one.heading} / ${other.heading}: ${line}`);
}

const outline = ({ sections }: Document): string[] => sections.map(({ level }) => '#'.repeat(level));

/**
 * How a document differs from its translation in what a machine can compare: headings, code, tables, pictures, links,
 * figures and names. One line for each difference; none when both say the same.
 */
export function differences(english: Document, russian: Document): string[] {
	const headings = difference('level of heading', outline(english), outline(russian));
	if (headings.length > 0) return headings;
	return english.sections.flatMap((section, at) => differencesIn(english, russian, section, russian.sections[at]));
}
