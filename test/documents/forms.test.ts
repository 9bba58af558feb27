/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../host/paths';
import { formNames, nodeNames } from './nodes';
import { labels } from './names';
import { limitsPage, nodePages, nodesPage, pageNames, readme, rowsOf, sectionOf, troubleshooting } from './readmes';
import type { Document } from './document';

/** What n8n itself adds to the forms. */
const ofN8n = ['Fetch Test Event', 'Poll Times'];

/** What n8n's other parts show, and what the credential is called. */
const aroundForms = [
	...['Settings', 'Community nodes', 'Install', 'Import from File', 'Execute step', 'Execute Sub-workflow', 'GREEN API', 'Request Options', 'Proxy', 'Batching'],
	...['On Error', 'Continue', 'Stop Workflow', 'Retry On Fail', 'Retry'],
];

const isNode = (name: string): boolean => nodeNames.includes(name);

/** The node that a page is about; one of GREEN-API's resources follows its name. */
const subjectOf = ({ sections: [{ heading }] }: Document): string => heading.split(': ')[0];

/** The names in a page about a node that its form does not show, one line for each. */
function unknownNames(page: Document): string[] {
	const node = subjectOf(page);
	const known = new Set([...formNames([node]), ...ofN8n]);
	return page.sections.flatMap((section) => {
		const inText = section.emphases.flatMap(({ kind, text }) => (kind === 'em' ? text.split(' > ') : []));
		const inTables = section.tables.flatMap((_, table) => rowsOf(section, table).flatMap(([first]) => first.split(', ')));
		const unknown = [...inText, ...inTables].filter((name) => !known.has(name));
		return unknown.map((name) => `${page.path}: ${node} shows no "${name}"`);
	});
}

it.each(['english', 'russian'] as const)('has a page in %s for every node, under the name that the canvas shows', (language) => {
	expect(nodePages.map((page) => page[language].sections[0].heading).filter(isNode)).toEqual(nodeNames);
	expect(nodePages.map((page) => subjectOf(page[language])).filter((name) => !isNode(name))).toEqual([]);
});

it('knows every page that is there', () => {
	const files = readdirSync(join(packageRoot, 'docs', 'nodes'));
	expect(files).toEqual(pageNames.flatMap((name) => [`${name}.md`, `${name}.ru.md`]).sort());
});

it.each(['english', 'russian'] as const)('says in %s, in the README and in the list of pages, what each node is for', (language) => {
	expect(rowsOf(sectionOf('The nodes', readme, language)).map(([name]) => name)).toEqual(nodeNames);
	expect(rowsOf(sectionOf('Nodes', nodesPage, language)).map(([name]) => name)).toEqual(nodeNames);
});

it.each(nodePages.flatMap((page) => Object.values(page) as Document[]).map((page) => [page.path, page] as const))('%s names fields and choices as the forms do', (_, page) => {
	expect(unknownNames(page)).toEqual([]);
});

const general = [readme, troubleshooting, limitsPage, nodesPage].flatMap((page) => Object.values(page) as Document[]);

it.each(general.map((page) => [page.path, page] as const))('%s names fields, choices and settings as the forms and the console do', (_, { sections }) => {
	const known = new Set([...formNames(nodeNames), ...ofN8n, ...aroundForms, ...Object.entries(labels).flat()]);
	const named = sections.flatMap(({ emphases }) => emphases.flatMap(({ kind, text }) => (kind === 'em' ? text.split(' > ') : [])));
	expect(named.filter((name) => !known.has(name))).toEqual([]);
});
