import { formNames, nodeNames } from './nodes';
import { nodesPage, readme, rowsOf, sectionOf } from './readmes';
import type { Document } from './document';

/** What n8n itself adds to the forms. */
const ofN8n = ['Fetch Test Event', 'Poll Times'];

const isNode = (name: string): boolean => nodeNames.includes(name);

/** The nodes that each section of the page about nodes is about, by the heading above it; none for other sections. */
const subjects = nodesPage.english.sections.reduce<string[][]>((all, { heading, level }) => {
	const names = heading.split(', ');
	return [...all, level > 2 ? (all.at(-1) ?? []) : names.filter(isNode)];
}, []);

/** The names in the page's sections about nodes that no form of these nodes shows, one line for each. */
function unknownNames({ path, sections }: Document): string[] {
	const ofNodes = sections.map((section, at) => ({ section, nodes: subjects[at] })).filter(({ nodes }) => nodes.length > 0);
	return ofNodes.flatMap(({ section, nodes }) => {
		const known = new Set([...formNames(nodes), ...ofN8n]);
		const inText = section.emphases.flatMap(({ kind, text }) => (kind === 'em' ? text.split(' > ') : []));
		const inTables = section.tables.flatMap((_, table) => rowsOf(section, table).flatMap(([first]) => first.split(', ')));
		const unknown = [...inText, ...inTables].filter((name) => !known.has(name));
		return unknown.map((name) => `${path}: ${nodes.join(' and ')} show no "${name}"`);
	});
}

it('has a section for every node, under the name that the canvas shows', () => {
	const headings = nodesPage.english.sections.filter(({ level }) => level === 2).flatMap(({ heading }) => heading.split(', '));
	expect(headings.filter(isNode)).toEqual(nodeNames);
});

it.each(['english', 'russian'] as const)('says in the README in %s what each node is for', (language) => {
	expect(rowsOf(sectionOf('The nodes', readme, language)).map(([name]) => name)).toEqual(nodeNames);
});

it.each(Object.values(nodesPage).map((page: Document) => [page.path, page] as const))('%s names fields and choices as the forms do', (_, page) => {
	expect(unknownNames(page)).toEqual([]);
});
