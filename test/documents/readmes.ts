import { type Document, readDocument } from './document';
import type { Section } from './markdown';

/** A document in both languages. */
export interface Translated {
	english: Document;
	russian: Document;
}

const translated = (english: string, russian: string): Translated => ({ english: readDocument(english), russian: readDocument(russian) });

export const readme = translated('README.md', 'docs/README.ru.md');

/** What each node is for, what it asks for, and what comes out. */
export const nodesPage = translated('docs/NODES.md', 'docs/NODES.ru.md');

/** The way over from other packages. */
export const migrationPage = translated('docs/MIGRATION.md', 'docs/MIGRATION.ru.md');

export const translatedDocuments = [readme, nodesPage, migrationPage];

/** A section of a document by its English heading, in English unless said otherwise. Throws an Error when there is none. */
export function sectionOf(heading: string, { english, russian }: Translated = readme, language: keyof Translated = 'english'): Section {
	const at = english.sections.findIndex((section) => section.heading === heading);
	if (at < 0) throw new Error(`${english.path} has no heading "${heading}"`);
	return { english, russian }[language].sections[at];
}

/** The rows of a section's table, without its header. */
export const rowsOf = ({ tables }: Section, table = 0): string[][] => tables[table].slice(1);
