/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engines } from '../../package.json';
import { lines } from '../host/line';
import { packageRoot, recipesFolder } from '../host/paths';
import { OWN_ENGINE, type Version, versions } from '../versions/versions';
import { figuresIn } from './figures';
import { rowsOf, sectionOf } from './readmes';

const compatibility = sectionOf('Compatibility');

const textOf = (file: string): string => readFileSync(join(packageRoot, file), 'utf8');

/** The Node releases on which `npm test` runs, and with it the engine that is developed with. */
const ownNodes = /\bnode: \[([^\]]+)\]/.exec(textOf('.github/workflows/ci.yml'))?.[1].split(', ') ?? [];

/** The Node of the whole run of all suites. */
const [runNode] = /(?<=Node )\d+/.exec(textOf('.ci/run')) ?? [];

/** What is run in one release of n8n. */
interface Tested {
	n8n: string;
	nodes: string[];
	expressions: string[];
}

const inOrder = (values: string[]): string[] => [...new Set(values)].sort();

const nodesOf = ({ engine, node }: Version): string[] => (node === '24' ? ['24'] : engine === OWN_ENGINE ? ownNodes : [String(runNode)]);

function tested(): Tested[] {
	return [...new Set(versions.map(({ n8n }) => n8n))].map((n8n) => {
		const runs = versions.filter((version) => version.n8n === n8n);
		return { n8n, nodes: inOrder(runs.flatMap(nodesOf)), expressions: inOrder(runs.map(({ expressions }) => expressions)) };
	});
}

const told = (): Tested[] =>
	rowsOf(compatibility).flatMap(([releases, nodes, expressions]) =>
		releases.split(', ').map((n8n) => ({ n8n, nodes: nodes.split(', '), expressions: ['legacy', 'vm'].filter((engine) => expressions.includes(engine)) })),
	);

it('tells the releases, the Nodes and the expressions that the suites run with', () => {
	expect(told()).toEqual(tested());
});

it('marks the releases that are installed as whole servers', () => {
	const installed = lines.map((line) => (JSON.parse(readFileSync(join(recipesFolder, line, 'package.json'), 'utf8')) as { dependencies: { n8n: string } }).dependencies.n8n);
	expect(compatibility.emphases.filter(({ kind }) => kind === 'strong').map(({ text }) => text)).toEqual([...installed].reverse());
});

it('asks for a Node on which `npm test` runs', () => {
	const trying = sectionOf('Install').prose.find((line) => line.startsWith('Only trying it out?')) ?? '';
	expect(figuresIn(trying, 'English').slice(0, ownNodes.length)).toEqual(ownNodes);
});

it('names the oldest release as package.json and the suites do', () => {
	const [oldest] = figuresIn(compatibility.prose[0], 'English');
	expect([engines.n8n, versions[0].n8n]).toEqual([`>=${oldest}`, oldest]);
});
