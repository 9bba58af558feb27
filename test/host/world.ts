/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../simulator';
import { N8nClient } from './client';
import type { Credential, Owner, Stored } from './clientTypes';
import { addExampleNeeds, type ExampleNeeds, exampleNames, exampleWorkflow, simulatorCredential } from './example';
import { installN8n } from './install';
import { lineUnderTest } from './line';
import { type Mailbox, openMailbox } from './mailbox';
import { startN8n, type N8n, type N8nOptions } from './n8n';
import { buildPackage, installPackage } from './package';
import { withProgress } from './progress';
import { closable, type Undo } from './undo';

/** The owner of every n8n started here; it listens on this machine only and holds nothing of value. */
export const owner: Owner = { email: 'demo@example.com', firstName: 'Demo', lastName: 'Owner', password: 'GreenApi1' };

/** How a world is made; beside this, n8n's own options. */
interface WorldOptions extends Omit<N8nOptions, 'userFolder'> {
	/** Kept afterwards. Default: a temporary one, removed at the end. */
	userFolder?: string;
	/** Default: any free one. */
	simulatorPort?: number;
}

/** A real n8n with this package installed, a simulator of GREEN-API, a credential for it and the example workflows. */
export interface World extends ExampleNeeds {
	n8n: N8n;
	simulator: Awaited<ReturnType<typeof startSimulator>>;
	userFolder: string;
	/** Signed in as the owner. */
	client: N8nClient;
	credential: Credential & Stored;
	/** Where the mails of the examples go. */
	mailbox: Mailbox;
	/** The stored examples by their file's name without extension. */
	examples: Record<string, Stored>;
	/** Ends everything and removes what is temporary. */
	close(): Promise<void>;
}

async function makeUserFolder(given: string | undefined, undo: Undo[]): Promise<string> {
	if (given !== undefined) return given;
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-'));
	undo.push(async () => await rm(folder, { recursive: true, force: true }));
	return folder;
}

async function fill(n8n: N8n, simulator: World['simulator'], mailbox: Mailbox): Promise<Omit<World, 'close' | 'n8n' | 'simulator' | 'userFolder'>> {
	const client = new N8nClient(n8n.url);
	await client.signIn(owner);
	const credential = await client.saveCredential(simulatorCredential(simulator.credential));
	const needs = await addExampleNeeds(client, mailbox);
	const examples: World['examples'] = {};
	for (const name of await exampleNames()) examples[name] = await client.addWorkflow(await exampleWorkflow(name, credential, needs));
	return { client, credential, examples, mailbox, ...needs };
}

async function make(options: WorldOptions, undo: Undo[]): Promise<Omit<World, 'close'>> {
	const { signal, simulatorPort, ...forN8n } = options;
	const installed = await installN8n(lineUnderTest, signal);
	await withProgress('Building this package', async () => await buildPackage(signal));
	const userFolder = await makeUserFolder(options.userFolder, undo);
	await installPackage(userFolder, signal);
	const simulator = await startSimulator({ port: simulatorPort });
	undo.push(async () => await simulator.close());
	const mailbox = await openMailbox();
	undo.push(async () => await mailbox.close());
	const n8n = await withProgress('Starting n8n', async () => await startN8n(installed, { ...forN8n, userFolder, signal }));
	undo.push(async () => await n8n.stop());
	return { n8n, simulator, userFolder, ...(await fill(n8n, simulator, mailbox)) };
}

/**
 * Makes a world, installing n8n first where it is missing.
 *
 * @throws Error with what to do about it; nothing is left running then
 */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
	return await closable(async (undo) => await make(options, undo));
}
