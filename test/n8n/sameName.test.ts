/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { N8nClient } from '../host/client';
import type { Credential, Stored } from '../host/clientTypes';
import { simulatorCredential } from '../host/example';
import { installN8n } from '../host/install';
import { lineUnderTest } from '../host/line';
import { startN8n, type N8n } from '../host/n8n';
import { buildPackage, installPackage } from '../host/package';
import { webhookWorkflow, type NodeUnderTest } from '../host/webhook';
import { owner } from '../host/world';
import { startSimulator, type Simulator } from '../simulator';
import { numbered, operations } from './operations';
import { INSTALLATION_AND_START, settings } from './settings';
import { call, publish } from './stage';
import { installStandIn } from './standIn';

const [sendText] = operations;

/** Another package with a credential type of our name, and whose of the two n8n goes by. */
const packages = [
	{ other: 'n8n-nodes-whatsapp-green-api', order: 'behind', isOurs: false },
	{ other: 'n8n-nodes-another-green-api', order: 'ahead of', isOurs: true },
];

describe.each(packages)('beside $other, which n8n loads $order this package', ({ other, isOurs }) => {
	let userFolder: string;
	let n8n: N8n;
	let client: N8nClient;
	let simulator: Simulator;
	let credential: Credential & Stored;

	beforeAll(async () => {
		userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-same-name-'));
		await buildPackage();
		await installPackage(userFolder);
		await installStandIn(userFolder, other);
		n8n = await startN8n(await installN8n(lineUnderTest), { userFolder, settings });
		client = new N8nClient(n8n.url);
		await client.signIn(owner);
		simulator = await startSimulator();
		const { data, ...named } = simulatorCredential(simulator.credential);
		// n8n 1 saves none that lacks what the form in force demands.
		credential = await client.saveCredential({ ...named, data: { ...data, instanceId: data.idInstance } });
	}, INSTALLATION_AND_START);

	afterAll(async () => {
		await simulator?.close();
		await n8n?.stop();
		await rm(userFolder, { recursive: true, force: true });
	});

	const called = async (path: string, node: NodeUnderTest) => {
		const id = await publish({ client }, webhookWorkflow(path, credential, node));
		const { status, data, execution: { data: { resultData: { error } } } } = await call({ client, n8n }, id, path, numbered(1));
		return { status, data: data as IDataObject[], message: error?.message, stored: JSON.stringify(error) };
	};

	test('the credential bears the fields of the package that was loaded last', async () => {
		const { data: [{ fields }] } = await called('theirs', { name: 'Green API', type: `${other}.greenApi`, parameters: {} });
		const ofForm = isOurs ? ['apiUrl', 'idInstance', 'apiTokenInstance'] : ['instanceId', 'apiTokenInstance'];
		// A field that n8n adds to every credential.
		const ofN8n = ['allowedHttpRequestDomains'];
		expect((fields as string[]).filter((name) => !ofN8n.includes(name)).sort()).toEqual(ofForm.sort());
	});

	test(isOurs ? 'our nodes work' : 'our nodes say why they do not work', async () => {
		const { status, message, stored } = await called('ours', sendText.node);
		expect(status).toBe(isOurs ? 200 : 500);
		if (!isOurs) expect(message).toMatch(/^Another installed package has a credential type of the same name/);
		expect(stored ?? '').not.toContain(simulator.credential.apiTokenInstance);
		expect(simulator.requests).toHaveLength(isOurs ? 1 : 0);
	});

	test(`the credential is tested by ${isOurs ? 'this package' : 'the other'}`, async () => {
		const { message } = await client.testCredential(credential);
		expect(message === 'The instance is authorized').toBe(isOurs);
	});
});
