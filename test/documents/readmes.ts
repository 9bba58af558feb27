import { type Document, readDocument } from './document';
import { handWritten } from './generated';
import { type Section, sectionsOf } from './markdown';

/** A document in both languages. */
export interface Translated {
	english: Document;
	russian: Document;
}

/** What people have written in a document: the rest has a test of its own, and is in English for the most part. */
function readHandWritten(path: string): Document {
	const text = handWritten(readDocument(path).text);
	return { path, text, sections: sectionsOf(text) };
}

const translated = (english: string, russian: string): Translated => ({ english: readHandWritten(english), russian: readHandWritten(russian) });

export const readme = translated('README.md', 'docs/README.ru.md');

/** What failures mean, and what to do about them. */
export const troubleshooting = translated('docs/TROUBLESHOOTING.md', 'docs/TROUBLESHOOTING.ru.md');

/** GREEN-API's limits, and what the nodes do about them. */
export const limitsPage = translated('docs/LIMITS.md', 'docs/LIMITS.ru.md');

/** The list of the nodes' pages, and what all nodes have in common. */
export const nodesPage = translated('docs/NODES.md', 'docs/NODES.ru.md');

/** The names of the pages about nodes, in their order: what each node is for, what it asks for, and what comes out. */
export const pageNames = [
	...['green-api', 'green-api-message', 'green-api-chat', 'green-api-contact', 'green-api-group', 'green-api-call', 'green-api-account', 'green-api-queue'],
	...['send-status', 'get-outgoing-statuses', 'get-incoming-statuses', 'get-status-statistic', 'delete-status'],
	...['last-outgoing-messages', 'last-incoming-messages', 'green-api-trigger', 'green-api-webhook-trigger', 'whatsapp-status-trigger'],
];

export const nodePages = pageNames.map((name) => translated(`docs/nodes/${name}.md`, `docs/nodes/${name}.ru.md`));

const joined = (pages: Document[]): Document => ({
	path: 'docs/nodes',
	text: pages.map(({ text }) => text).join('\n'),
	sections: pages.flatMap(({ sections }) => sections),
});

/** All of these pages as one document, to look a section up in it. */
export const allPages: Translated = { english: joined(nodePages.map(({ english }) => english)), russian: joined(nodePages.map(({ russian }) => russian)) };

/** The way over from other packages. */
export const migrationPage = translated('docs/MIGRATION.md', 'docs/MIGRATION.ru.md');

export const translatedDocuments = [readme, troubleshooting, limitsPage, nodesPage, ...nodePages, migrationPage];

/** A section of a document by its English heading, in English unless said otherwise. Throws an Error when there is none. */
export function sectionOf(heading: string, { english, russian }: Translated = readme, language: keyof Translated = 'english'): Section {
	const at = english.sections.findIndex((section) => section.heading === heading);
	if (at < 0) throw new Error(`${english.path} has no heading "${heading}"`);
	return { english, russian }[language].sections[at];
}

/** The rows of a section's table, without its header. */
export const rowsOf = ({ tables }: Section, table = 0): string[][] => tables[table].slice(1);
