/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import { packageRoot } from '../host/paths';
import { type Document, documents } from './document';

/** npm's own commands that a document may name. */
const builtIn = ['audit', 'ci', 'install', 'pack', 'publish', 'version', 'view'];

const codeIn = ({ sections }: Document): string[] => sections.flatMap(({ blocks, code }) => [...blocks, ...code]);

/** The commands of a document that do not exist, one line for each: npm's scripts, and the files that are run. */
function unknownCommands(document: Document): string[] {
	const all = codeIn(document);
	const runs = all.flatMap((code) => [...code.matchAll(/\bnpm (run )?([a-z][\w:-]*)/g)]);
	const unknown = runs.filter(([, run, name]) => !(name in scripts) && (run || !builtIn.includes(name)));
	const files = all.flatMap((code) => [...code.matchAll(/(?:\bnpx tsx |^|\s)((?:test|\.ci)\/[\w./-]*\w)/g)].map(([, file]) => file));
	return [
		...unknown.map(([command]) => `${document.path}: package.json has no script for "${command}"`),
		...files.filter((file) => !existsSync(join(packageRoot, file))).map((file) => `${document.path}: there is no ${file}`),
	];
}

it.each(documents().map((document) => [document.path, document] as const))('%s names commands that exist', (_, document) => {
	expect(unknownCommands(document)).toEqual([]);
});
