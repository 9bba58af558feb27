/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import { parse } from 'yaml';

const root = join(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Step {
	name?: string;
	uses?: string;
	run?: string;
	env?: Record<string, string>;
	with?: Record<string, unknown>;
}

interface Job {
	needs?: string;
	permissions?: Record<string, string>;
	strategy?: { matrix: Record<string, unknown[]> };
	'timeout-minutes'?: number;
	steps: Step[];
}

interface Workflow {
	on: Record<string, { branches?: string[]; tags?: string[] } | null>;
	permissions: Record<string, string>;
	concurrency: { 'cancel-in-progress': boolean };
	jobs: Record<string, Job>;
}

/** The `.yml` files of a folder by their names, as GitHub reads them. */
const parsed = <T>(folder: string): Record<string, T> =>
	Object.fromEntries(readdirSync(join(root, folder)).filter((file) => file.endsWith('.yml')).map((file) => [file, parse(read(join(folder, file)), { strict: true, uniqueKeys: true }) as T]));

const workflows = parsed<Workflow>('.github/workflows');
const { 'ci.yml': ci, 'publish.yml': publishing } = workflows;
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

/** All commands, those that a matrix puts into a step included. */
const commandsOf = ({ jobs }: Workflow): string[] =>
	Object.values(jobs).flatMap(({ steps, strategy }) => [...steps.flatMap(({ run }) => run ?? []), ...Object.values(strategy?.matrix ?? {}).flat().map(String)]);

describe.each(Object.entries(workflows))('%s', (_, workflow) => {
	it('calls only scripts that package.json has', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		const called = commandsOf(workflow).flatMap((command) => [...command.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)].map(([, named, own]) => named ?? own));
		expect(called).toContain('test');
		expect(called.filter((name) => !(name in scripts))).toEqual([]);
	});

	it("uses GitHub's own actions, each of a fixed major version", () => {
		const used = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
		expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
	});

	it('may read the repository and no more, unless a job says so, and ends in time', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
		expect(Object.values(workflow.jobs).filter((job) => !job['timeout-minutes'])).toEqual([]);
	});

	it('puts no text of a stranger and no secret into a command', () => {
		const expressions = commandsOf(workflow).flatMap((command) => command.match(/\$\{\{[^}]*\}\}/g) ?? []);
		expect(expressions.filter((expression) => !/^\$\{\{ matrix\.\w+ \}\}$/.test(expression))).toEqual([]);
	});
});

describe('ci.yml', () => {
	it('runs for every pull request and for main, the newest commit only', () => {
		expect(ci.on).toEqual({ pull_request: null, push: { branches: ['main'] } });
		expect(ci.concurrency['cancel-in-progress']).toBe(true);
	});

	it('tests on each Node.js that the README promises', () => {
		const [, compatibility] = /^## Compatibility\n([\s\S]*?)(?=^## )/m.exec(read('README.md')) ?? [];
		const rows = (compatibility ?? '').split('\n').flatMap((line) => /^\| \**\d[^|]*\|([\d, ]+)\|/.exec(line)?.[1] ?? []);
		const promised = [...new Set(rows.flatMap((cell) => cell.split(',').map(Number)))].sort();
		expect(promised.length).toBeGreaterThan(1);
		expect(ci.jobs.test.strategy?.matrix.node).toEqual(promised);
	});

	it('runs all suites in a real n8n that are run before a change is merged', () => {
		const merged = [...read('.ci/run').matchAll(/^((?:\w+=\S+ )?)check (run \S+)$/gm)].map(([, setting, script]) => `${setting}npm ${script}`);
		expect(merged.length).toBeGreaterThan(4);
		expect(ci.jobs.suites.strategy?.matrix.suite).toEqual(merged);
	});
});

describe('publish.yml', () => {
	const { pack, publish } = publishing.jobs;
	const step = publish.steps.find(({ run }) => run?.includes('npm publish'));

	it('starts with the tag of a version and is never cancelled half-way', () => {
		expect(publishing.on).toEqual({ push: { tags: ['*.*.*'] } });
		expect(publishing.concurrency['cancel-in-progress']).toBe(false);
	});

	it('checks the release first, then tests, then packs', () => {
		expect(pack.steps.flatMap(({ run }) => run ?? [])).toEqual(['node test/release.mjs', 'npm test', 'npm pack']);
		expect(publish.needs).toBe('pack');
	});

	it('publishes what was tested, with provenance', () => {
		expect(step?.run).toMatch(/^npm publish --provenance --access public \.\/\*\.tgz$/m);
		const [up, down] = ['upload', 'download'].map((way) => stepsOf(publishing).find(({ uses }) => uses?.startsWith(`actions/${way}-artifact@`)));
		expect(up?.with?.name).toBe(down?.with?.name);
		expect(publish.steps.some(({ run }) => /npm (ci|install)/.test(run ?? ''))).toBe(false);
	});

	it('gives the right to publish to that job alone, and the token to that step alone', () => {
		expect(publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
		expect(pack.permissions).toBeUndefined();
		expect(step?.env).toEqual({ NPM_TOKEN: '${{ secrets.NPM_TOKEN }}' });
		expect(JSON.stringify(publishing).split('secrets.')).toHaveLength(2);
	});

	it('shows the token nowhere: npm reads it from the environment', () => {
		const uses = step?.run?.match(/.*NPM_TOKEN.*/g)?.map((line) => line.trim());
		expect(uses).toEqual(['if [ -n "$NPM_TOKEN" ]; then', `npm config set "\${registry#https:}:_authToken" '\${NPM_TOKEN}'`]);
	});
});

interface Field {
	type: string;
	id?: string;
	attributes: { label?: string; value?: string; description?: string; options?: Array<string | { label: string; required?: boolean }> };
	validations?: { required: boolean };
}

const { 'config.yml': chooser, ...forms } = parsed<{ name: string; description: string; body: Field[]; contact_links?: Array<Record<string, string>> }>('.github/ISSUE_TEMPLATE');

describe.each(Object.entries(forms))('the form %s', (_, { name, description, body }) => {
	const fields = body.filter(({ type }) => type !== 'markdown');

	it('is one that GitHub takes', () => {
		expect([name, description].filter((text) => typeof text !== 'string')).toEqual([]);
		expect(body.filter(({ type }) => !['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'].includes(type))).toEqual([]);
		expect(fields.filter(({ id, attributes }) => !/^[\w-]+$/.test(id ?? '') || !attributes.label)).toEqual([]);
		expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
	});

	it('asks for no token, and to confirm that none is in it', () => {
		expect(fields.filter(({ type, attributes }) => type !== 'checkboxes' && JSON.stringify(attributes).toLowerCase().includes('token'))).toEqual([]);
		expect(fields.find(({ id }) => id === 'nothing-private')?.attributes.options).toEqual([{ label: expect.stringMatching(/API token.*phone number/), required: true }]);
	});
});

it('the form for what does not work offers every node, by its name in n8n', async () => {
	const loader = new PackageDirectoryLoader(root);
	await loader.loadAll();
	const offered = forms['bug.yml'].body.find(({ id }) => id === 'node')?.attributes.options;
	expect(offered).toEqual(expect.arrayContaining(loader.types.nodes.map(({ displayName }) => displayName)));
});

it("sends questions to n8n's community and to GREEN-API", () => {
	expect(chooser.contact_links?.map(({ url }) => new URL(url).host)).toEqual(['community.n8n.io', 'green-api.com']);
});
