/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { N8nClient } from '../host/client';
import { installN8n } from '../host/install';
import { lineUnderTest } from '../host/line';
import { startN8n, startWebhookProcess, startWorker, type N8n } from '../host/n8n';
import { installPackage } from '../host/package';
import { withProgress } from '../host/progress';
import { closable, type Undo } from '../host/undo';
import { owner, startWorld, type World } from '../host/world';
import { startPostgres } from './postgres';
import { startRedis } from './redis';

export const WORKERS = 3;

/** How many executions a worker runs at once: n8n's default. */
export const CONCURRENCY = 10;

/** An n8n in queue mode as n8n documents it: Redis, PostgreSQL, a main process that takes calls, and workers that run executions. */
export interface QueueWorld extends World {
	workers: N8n[];
	/** Starts a process that takes calls in the main one's place; it ends with the world. */
	startWebhooks(): Promise<N8n>;
	/** Starts the main process again after it was ended, on the same user folder and port, and signs in anew. */
	startMain(): Promise<Main>;
}

/** What of a world belongs to its main process. */
type Main = Pick<World, 'client' | 'n8n'>;

async function makeFolder(undo: Undo[]): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-queue-'));
	undo.push(async () => await rm(folder, { recursive: true, force: true }));
	return folder;
}

/** What the main process and the workers have in common. */
async function sharedSettings(folder: string, undo: Undo[]): Promise<Record<string, string>> {
	const redisPort = await startRedis(folder, undo);
	const { port, user, database } = await startPostgres(undo);
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_USER: user,
		DB_POSTGRESDB_DATABASE: database,
		N8N_ENCRYPTION_KEY: 'the-same-for-the-main-process-and-its-workers',
	};
}

/** Each worker is a machine of its own: another user folder, with the package in it. */
async function addWorkers(folder: string, settings: Record<string, string>, undo: Undo[]): Promise<N8n[]> {
	const installed = await installN8n(lineUnderTest);
	const started = Array.from({ length: WORKERS }, async (_, number) => {
		const userFolder = join(folder, `worker-${number + 1}`);
		await installPackage(userFolder);
		const worker = await startWorker(installed, { userFolder, settings }, CONCURRENCY);
		undo.push(worker.stop);
		return worker;
	});
	// All have to be up or gone before anything is taken back.
	await Promise.allSettled(started);
	return await Promise.all(started);
}

/** It is a machine of its own, too. */
async function startWebhooks(folder: string, settings: Record<string, string>, undo: Undo[]): Promise<N8n> {
	const userFolder = join(folder, 'webhooks');
	await installPackage(userFolder);
	const webhooks = await startWebhookProcess(await installN8n(lineUnderTest), { userFolder, settings });
	undo.push(webhooks.stop);
	return webhooks;
}

async function startMain({ n8n: { url }, userFolder }: World, settings: Record<string, string>, undo: Undo[]): Promise<Main> {
	const n8n = await startN8n(await installN8n(lineUnderTest), { userFolder, port: Number(new URL(url).port), settings });
	undo.push(n8n.stop);
	const client = new N8nClient(n8n.url);
	await client.signIn(owner);
	return { n8n, client };
}

/**
 * Makes an n8n in queue mode, installing first what is missing.
 *
 * @param more further settings of n8n, for all its processes
 * @throws Error with what to do about it; nothing is left running then
 */
export async function startQueueWorld(more: Record<string, string> = {}): Promise<QueueWorld> {
	return await closable(async (undo) => {
		const folder = await makeFolder(undo);
		const settings = { ...(await sharedSettings(folder, undo)), ...more };
		const world = await startWorld({ settings });
		undo.push(world.close);
		const workers = await withProgress(`Starting ${WORKERS} workers`, async () => await addWorkers(folder, settings, undo));
		const taking = async () => await startWebhooks(folder, settings, undo);
		return { ...world, workers, startWebhooks: taking, startMain: async () => await startMain(world, settings, undo) };
	});
}
