import { type Document, readDocument } from './document';
import type { Section } from './markdown';

export const english: Document = readDocument('README.md');
export const russian: Document = readDocument('docs/README.ru.md');

/** A section of a README by its English heading. Throws an Error when there is none. */
export function sectionOf(heading: string, { sections }: Document = english): Section {
	const at = english.sections.findIndex((section) => section.heading === heading);
	if (at < 0) throw new Error(`README.md has no heading "${heading}"`);
	return sections[at];
}

/** The rows of a section's table, without its header. */
export const rowsOf = ({ tables }: Section, table = 0): string[][] => tables[table].slice(1);
