/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { installN8n } from '../host/install';
import { lineUnderTest } from '../host/line';
import { packageRoot } from '../host/paths';
import { delivery } from './delivery';
import { growth } from './growth';
import { inN8n } from './inN8n';
import { oneCall } from './oneCall';
import { queueReader } from './queueReader';
import { asMarkdown, type Section, summary } from './report';
import { size } from './size';
import { upload } from './upload';

const DOCUMENT = join(packageRoot, 'docs', 'BENCHMARK.md');

/** Kept apart from the tables, so that these can be redirected into a file. */
const progress = (text: string): void => void process.stderr.write(`${text}\n`);

/** A part of the benchmark. */
interface Part {
	/** By which it is chosen on the command line. */
	name: string;
	/** What is said when it begins. */
	title: string;
	measure: () => Promise<Section>;
}

const parts: Part[] = [
	{ name: 'delivery', title: 'Delivery (2 minutes)', measure: delivery },
	{ name: 'growth', title: 'Growth', measure: growth },
	{ name: 'size', title: 'Size', measure: size },
	{ name: 'upload', title: 'A file to many', measure: upload },
	{ name: 'queue', title: 'A long queue (2 minutes)', measure: queueReader },
	{ name: 'n8n', title: 'A long queue in n8n (5 minutes)', measure: inN8n },
	{ name: 'call', title: 'One call (2 minutes)', measure: async () => await oneCall((await installN8n(lineUnderTest)).folder) },
];

/** Measures the named parts, or all. Throws an Error for a name that none has. */
async function measure(names: string[]): Promise<Section[]> {
	const unknown = names.find((name) => !parts.some((part) => part.name === name));
	if (unknown !== undefined) throw new Error(`There is no part '${unknown}', only ${parts.map(({ name }) => name).join(', ')}`);
	const sections: Section[] = [];
	for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
		progress(`${part.title} …`);
		sections.push(await part.measure());
	}
	return sections;
}

function asDocument(sections: Section[]): string {
	const about =
		'Made by `npm run bench -- --write`, in one run on one machine: ' +
		`Node.js ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores. ` +
		'The nodes run in the real n8n-core against a local GREEN-API. Only ratios are shown, since absolute times are those of the machine; ' +
		'where two figures stand in brackets, half of the rounds lie between them.';
	return `${['# Benchmark', about, ...sections.map(asMarkdown), summary(sections)].join('\n\n')}\n`;
}

/** Prints the tables: all, or of the parts that are named. With `--write` all of them become the page in docs. */
async function main(): Promise<void> {
	const given = process.argv.slice(2);
	const writes = given.includes('--write');
	const page = asDocument(await measure(writes ? [] : given));
	process.stdout.write(page);
	if (writes) await writeFile(DOCUMENT, page);
}

void main();
