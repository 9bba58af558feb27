/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../host/paths';
import { yamlFiles } from './yamlFiles';

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8');

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

const workflows = yamlFiles<Workflow>('.github/workflows');
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
		const merged = [...read('.ci/run').matchAll(/^\t((?:\w+=\S+ )?)check (run \S+)$/gm)].map(([, setting, script]) => `${setting}npm ${script}`);
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
