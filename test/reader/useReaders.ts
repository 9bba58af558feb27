/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../host/paths';
import { type ReceivedRequest, type Simulator, startSimulator } from '../simulator';
import { HostPool } from './hostPool';
import type { HostSetup } from './messages';

/** Processes that read a simulator's queues with the GREEN-API Trigger. */
export interface Readers {
	pool: HostPool;
	simulator: Simulator;
	/** Is called after each request's effect, before its answer. */
	hook: { onTaken: (request: ReceivedRequest) => void };
	/** A fresh n8n, and an instance of its own with an empty queue. */
	newSetup: () => Promise<HostSetup>;
	/** A folder for another n8n. */
	newFolder: () => Promise<string>;
}

/** Starts them for all tests of a file, with the node that was built; pauses are shorter by `hurry`. */
export function useReaders(hurry: number): Readers {
	const hook: Readers['hook'] = { onTaken: () => undefined };
	const readers = {
		hook,
		newFolder: async () => await mkdtemp(join(folder, 'n8n-')),
		newSetup: async () => {
			const { simulator } = readers;
			simulator.reset();
			const credential = simulator.addInstance();
			const instance = simulator.instance(credential.idInstance);
			instance.notifications.length = 0;
			Object.assign(instance.settings, { incomingWebhook: 'yes' });
			return { folder: await readers.newFolder(), credential };
		},
	} as Readers;
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-readers-'));
		readers.pool = await HostPool.open({ nodeFile: join(packageRoot, 'dist/nodes/GreenApiTrigger/GreenApiTrigger.node.js'), className: 'GreenApiTrigger', hurry });
		readers.simulator = await startSimulator({ limits: false, onTaken: (request) => hook.onTaken(request) });
	});
	afterAll(async () => {
		await readers.pool?.close();
		await readers.simulator?.close();
		await rm(folder, { recursive: true, force: true });
	});
	return readers;
}
