/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { installN8n } from '../host/install';
import { packageRoot } from '../host/paths';
import { delivery } from './delivery';
import { growth } from './growth';
import { oneCall } from './oneCall';
import { asMarkdown, type Section, summary } from './report';
import { size } from './size';

const DOCUMENT = join(packageRoot, 'docs', 'BENCHMARK.md');

/** Kept apart from the tables, so that these can be redirected into a file. */
const progress = (text: string): void => void process.stderr.write(`${text}\n`);

async function measureAll(): Promise<Section[]> {
	const { folder } = await installN8n('2.41');
	const parts = [delivery, growth, size, async () => await oneCall(folder)];
	const titles = ['Delivery (2 minutes)', 'Growth', 'Size', 'One call'];
	const sections: Section[] = [];
	for (const [at, part] of parts.entries()) {
		progress(`${titles[at]} …`);
		sections.push(await part());
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

/** Prints the tables, and with `--write` makes them the page in docs. */
async function main(): Promise<void> {
	const page = asDocument(await measureAll());
	process.stdout.write(page);
	if (process.argv.includes('--write')) await writeFile(DOCUMENT, page);
}

void main();
