/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { Expression } from 'n8n-workflow';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';
import { runNode } from '../engine/runNode';
import { type Simulator, startSimulator } from '../simulator';
import { underTest } from './underTest';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator();
});

afterAll(async () => await simulator.close());

/** A file of an n8n-core or an n8n-workflow itself, not of what lies in its own node_modules; the folder is captured. */
const FILE = /^(.*\/node_modules\/(?:n8n-core[^/]*|n8n-workflow)\/)(?!.*\/node_modules\/)/;

/** Name and version of each n8n-core and n8n-workflow that jest has loaded a file of, from wherever. */
function loadedPackages(): string[] {
	const folders = Object.keys(require.cache).map((file) => FILE.exec(file.replaceAll('\\', '/'))?.[1]);
	return [...new Set(folders)]
		.filter((folder) => folder !== undefined)
		.map((folder) => JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { name: string; version: string })
		.map(({ name, version }) => `${name} ${version}`)
		.sort();
}

it('runs a node in the version that was asked for, and loads no other', async () => {
	const { core, workflow, expressions } = underTest();
	const parameters = { message: '={{ "in " + $json.version }}', audience: 'allContacts' };
	const { items, error } = await runNode(new SendStatus(), { credential: simulator.credential, parameters, items: [{ version: core }] });
	expect(error?.message).toBeUndefined();
	expect(items).toHaveLength(1);
	expect(simulator.requests.map(({ body }) => body)).toEqual([{ message: `in ${core}` }]);
	expect(loadedPackages()).toEqual([`n8n-core ${core}`, `n8n-workflow ${workflow}`]);
	const { getActiveImplementation } = Expression as Partial<typeof Expression>;
	expect(getActiveImplementation?.call(Expression) ?? 'legacy').toBe(expressions);
});
