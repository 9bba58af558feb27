/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { allNodes, regularNodes, triggers, typeOf } from '../allNodes';
import { N8nClient } from '../host/client';
import { installN8n } from '../host/install';
import { lineUnderTest } from '../host/line';
import { startN8n, type N8n } from '../host/n8n';
import { buildPackage, installedFolder, installPackage } from '../host/package';
import { webhookWorkflow } from '../host/webhook';
import { owner } from '../host/world';
import { contentOf, numbered, operations } from './operations';
import { startRegistry, type Registry } from './registry';
import { call, openStage, publish } from './stage';

const INSTALLATION_AND_START = 45 * 60_000;
const NAME = 'n8n-nodes-green-api';

/** As which n8n 2.20 and newer offer a node that can ask people. */
const REVIEWS = lineUnderTest === '2.41' ? ['greenApiHitlTool'] : [];

/** Agents can call every node but a trigger. */
const TYPES = [...REVIEWS, ...regularNodes.flatMap((node) => [typeOf(node), `${typeOf(node)}Tool`]), ...triggers.map(typeOf)];

let folder: string;
let registry: Registry;
let n8n: N8n;
let client: N8nClient;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-install-'));
	await buildPackage();
	registry = await startRegistry(folder);
	await mkdir(join(folder, 'user'));
	n8n = await startN8n(await installN8n(lineUnderTest), { userFolder: join(folder, 'user'), settings: registry.settings });
	client = new N8nClient(n8n.url);
	await client.signIn(owner);
}, INSTALLATION_AND_START);

afterAll(async () => {
	await n8n?.stop();
	await registry?.close();
	await rm(folder, { recursive: true, force: true });
});

const ownTypes = async (): Promise<string[]> => {
	const names = (await client.nodeTypes()).map(({ name }) => name).filter((name) => name.startsWith(`${NAME}.`));
	return names.map((name) => name.slice(NAME.length + 1)).sort();
};

/** Each file of an installed package with its checksum. */
async function contentsOf(userFolder: string): Promise<Record<string, string>> {
	const root = installedFolder(userFolder, NAME);
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const sums = files.map(async (file) => [relative(root, file), createHash('sha256').update(await readFile(file)).digest('hex')] as const);
	return Object.fromEntries(await Promise.all(sums));
}

test('n8n installs the package from npm as from Settings > Community nodes, and has its nodes and tools', async () => {
	expect(await ownTypes()).toEqual([]);
	const installed = await client.installCommunityPackage(NAME);
	expect(installed).toEqual(expect.objectContaining({ packageName: NAME }));
	expect(installed.installedNodes.map(({ type }) => type).sort()).toEqual(allNodes.map((node) => `${NAME}.${typeOf(node)}`).sort());
	expect(await ownTypes()).toEqual([...TYPES].sort());
	expect((await client.communityPackages()).map(({ packageName }) => packageName)).toEqual([NAME]);
	expect(registry.asked).toEqual(expect.arrayContaining([`/${NAME}/latest`, expect.stringContaining('.tgz')]));
});

test('its nodes work without a restart', async () => {
	const stage = await openStage({ client });
	try {
		const [sendText] = operations;
		const id = await publish({ client }, webhookWorkflow('installed', stage.credential, sendText.node));
		const { status } = await call({ client, n8n }, id, 'installed', numbered(1));
		expect(status).toBe(200);
		expect(stage.simulator.requests.map(contentOf)).toEqual([sendText.content(1)]);
		expect(await client.testCredential(stage.credential)).toEqual(expect.objectContaining({ status: 'OK' }));
	} finally {
		await stage.close();
	}
});

test('the other suites install it to the same files', async () => {
	const other = join(folder, 'other');
	await installPackage(other);
	expect(await contentsOf(other)).toEqual(await contentsOf(join(folder, 'user')));
});

test('n8n removes it without a trace among its nodes', async () => {
	await client.removeCommunityPackage(NAME);
	expect(await ownTypes()).toEqual([]);
	expect(await client.communityPackages()).toEqual([]);
	expect(existsSync(installedFolder(join(folder, 'user'), NAME))).toBe(false);
});
