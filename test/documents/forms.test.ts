import { formNames, nodeNames } from './nodes';
import { english, rowsOf, russian } from './readmes';
import type { Document } from './document';

/** What n8n itself adds to the forms. */
const ofN8n = ['Fetch Test Event', 'Poll Times'];

/** The sections about single nodes, with the nodes that they are about. */
function nodeSections({ sections }: Document) {
	const names = english.sections.map(({ heading }) => heading.split(', '));
	const isOfNodes = (at: number) => english.sections[at].level === 3;
	return sections.map((section, at) => ({ section, nodes: names[at] })).filter((_, at) => isOfNodes(at));
}

/** The names in a README's sections about nodes that no form of these nodes shows, one line for each. */
function unknownNames(readme: Document): string[] {
	return nodeSections(readme).flatMap(({ section, nodes }) => {
		const known = formNames(nodes);
		const inText = section.emphases.flatMap(({ kind, text }) => (kind === 'em' ? text.split(' > ') : []));
		const inTables = section.tables.flatMap((_, table) => rowsOf(section, table).flatMap(([first]) => first.split(', ')));
		const unknown = [...inText, ...inTables].filter((name) => !known.has(name) && !ofN8n.includes(name));
		return unknown.map((name) => `${readme.path}: ${nodes.join(' and ')} show no "${name}"`);
	});
}

it('has a section for every node, under the name that the canvas shows', () => {
	expect(nodeSections(english).flatMap(({ nodes }) => nodes)).toEqual(nodeNames);
});

it.each([english, russian].map((readme) => [readme.path, readme] as const))('%s names fields and choices as the forms do', (_, readme) => {
	expect(unknownNames(readme)).toEqual([]);
});
