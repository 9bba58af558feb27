/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import * as n8nWorkflow from 'n8n-workflow';

const root = join(__dirname, '..');

/** Loads the built package as n8n loads an installed one. */
const load = async () => {
	const loader = new PackageDirectoryLoader(root);
	await loader.loadAll();
	return loader;
};

it('is loaded by n8n: its nodes and a credential, with icons and codex', async () => {
	const { types } = await load();
	const names = ['sendStatus', 'getOutgoingStatuses', 'getIncomingStatuses', 'getStatusStatistic', 'deleteStatus', 'lastOutgoingMessages', 'lastIncomingMessages', 'greenApiStatusTrigger'];
	expect(types.nodes.map(({ name }) => name)).toEqual(names);
	expect(types.credentials.map(({ name, supportedNodes }) => [name, supportedNodes])).toEqual([['greenApi', names]]);
	for (const { iconUrl, codex } of types.nodes) {
		const files = Object.values(iconUrl as Record<string, string>).map((url) => url.replace('icons/n8n-nodes-green-api/', ''));
		expect(files).toHaveLength(2);
		expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
		expect(codex?.alias).toEqual(expect.arrayContaining(['Green API', 'WhatsApp', 'Status']));
	}
});

/** What the built files take from n8n-workflow when they run, as the compiler writes it. */
const takenFromN8n = async (): Promise<string[]> => {
	const files = (await readdir(join(root, 'dist'), { recursive: true })).filter((file) => file.endsWith('.js'));
	const sources = await Promise.all(files.map(async (file) => await readFile(join(root, 'dist', file), 'utf8')));
	return [...new Set(sources.flatMap((source) => [...source.matchAll(/\bn8n_workflow_\d+\.(\w+)/g)].map(([, name]) => name)))].sort();
};

it('takes nothing from n8n that it does not have', async () => {
	const taken = await takenFromN8n();
	expect(taken).toContain('NodeConnectionTypes');
	expect(taken.filter((name) => !(name in n8nWorkflow))).toEqual([]);
});

it('exports the node and credential classes', () => {
	// eslint-disable-next-line @typescript-eslint/no-require-imports
	expect(Object.keys(require('../index.js')).sort()).toEqual(['DeleteStatus', 'GetIncomingStatuses', 'GetOutgoingStatuses', 'GetStatusStatistic', 'GreenApi', 'GreenApiStatusTrigger', 'LastIncomingMessages', 'LastOutgoingMessages', 'SendStatus']);
});

it('packs what runs, and nothing else', () => {
	const [{ files, size }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ files: Array<{ path: string }>; size: number }];
	const paths = files.map(({ path }) => path);
	const unexpected = paths.filter((path) => !/^(LICENSE|README\.md|index\.js|package\.json|dist\/(credentials|nodes)\/.+(\.js|\.svg|\.node\.json))$/.test(path));
	expect(unexpected).toEqual([]);
	expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'index.js', 'package.json']));
	expect(size).toBeLessThan(60_000);
});
