/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
/** @alone It builds the package, and loads it as n8n does. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { PackageDirectoryLoader } from 'n8n-core';
import * as n8nWorkflow from 'n8n-workflow';
import type { INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { n8n } from '../package.json';
import { allNodes, classNames, typeOf } from './allNodes';

const root = join(__dirname, '..');

/** Loads the built package as n8n loads an installed one. */
const load = async () => {
	const loader = new PackageDirectoryLoader(root);
	await loader.loadAll();
	return loader;
};

// What `n8n-node lint` asks for in strict mode, before it runs the linter.
it("has n8n's configuration of the linter, unchanged", () => {
	const ofTool = join(root, 'node_modules/@n8n/node-cli/dist/template/templates/shared/default');
	const [own, wanted] = [root, ofTool].map((folder) => readFileSync(join(folder, 'eslint.config.mjs'), 'utf8').trim());
	expect(n8n.strict).toBe(true);
	expect(own).toBe(wanted);
});

it('is loaded by n8n: its nodes and a credential, with icons and codex', async () => {
	const { types } = await load();
	const names = allNodes.map(typeOf);
	expect(types.nodes.map(({ name }) => name)).toEqual(names);
	expect(types.credentials.map(({ name, supportedNodes }) => [name, supportedNodes])).toEqual([['greenApi', names]]);
	for (const { iconUrl, codex } of types.nodes) {
		const files = Object.values(iconUrl as Record<string, string>).map((url) => url.replace('icons/n8n-nodes-green-api/', ''));
		expect(files).toHaveLength(2);
		expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
		expect(codex?.alias).toEqual(expect.arrayContaining(['Green API', 'WhatsApp']));
	}
});

/** What the code takes from n8n-workflow when it runs: bundled without shortened names, as what is built has no others. */
const takenFromN8n = async (): Promise<string[]> => {
	const entryPoints = [...n8n.credentials, ...n8n.nodes].map((file) => join(root, file.replace(/^dist/, '').replace(/\.js$/, '.ts')));
	const { outputFiles } = await build({ entryPoints, outdir: 'dist', write: false, bundle: true, external: ['n8n-workflow'], platform: 'node', format: 'esm' });
	const imports = outputFiles.flatMap(({ text }) => [...text.matchAll(/^import \{([^}]+)\} from "n8n-workflow"/gm)]);
	return [...new Set(imports.flatMap(([, names]) => names.split(',').map((name) => name.trim().split(' ')[0])))].sort();
};

it('takes nothing from n8n that it does not have', async () => {
	const taken = await takenFromN8n();
	expect(taken).toContain('NodeConnectionTypes');
	expect(taken.filter((name) => !(name in n8nWorkflow))).toEqual([]);
});

it('exports the node and credential classes', () => {
	const exported = [...classNames(n8n.credentials).map((name) => `${name}Credential`), ...classNames(n8n.nodes)];
	// eslint-disable-next-line @typescript-eslint/no-require-imports
	expect(Object.keys(require('../index.js')).sort()).toEqual(exported.sort());
});

/** The files of a package as npm would publish it, and how many bytes they are packed. */
const pack = (): { files: string[]; size: number } => {
	const [{ files, size }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ files: Array<{ path: string }>; size: number }];
	return { files: files.map(({ path }) => path).sort(), size };
};

/** The files in which n8n's editor looks for what comes out of a node: one for each operation, below its resource, where it has any. */
function schemasOf({ properties }: INodeTypeDescription, folder: string): string[] {
	const choosers = properties.filter(({ name }) => name === 'operation');
	const operations = choosers.flatMap(({ options, displayOptions }) =>
		(options as INodePropertyOptions[]).map(({ value }) => [...(displayOptions?.show?.resource ?? []), value].join('/')),
	);
	return operations.length > 0 ? operations.map((path) => `${folder}/__schema__/v1.0.0/${path}.json`) : [`${folder}/__schema__/v1.0.0.json`];
}

it('packs what runs and nothing else, small', async () => {
	const { types } = await load();
	const { files, size } = pack();
	expect(files).toEqual([
		...['LICENSE', 'README.md', 'index.js', 'package.json', 'dist/index.js'],
		...['dist/nodes/shared/greenApi.svg', 'dist/nodes/shared/greenApi.dark.svg'],
		...[...n8n.credentials, ...n8n.nodes, ...n8n.nodes.map((file) => file.replace(/js$/, 'json'))],
		...types.nodes.flatMap((node, at) => schemasOf(node, dirname(n8n.nodes[at]))),
	].sort());
	expect(size).toBeLessThanOrEqual(140_000);
});
