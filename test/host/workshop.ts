/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { say } from './progress';
import { until } from './until';

const LONGEST_WAIT = 30 * 60;

/** Its name says whose it is, so that one left behind by a killed process is told from one in use. */
const workshopOf = (folder: string, pid: number): string => `${folder}.${hostname()}.${pid}`;

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

async function otherBuilders(folder: string): Promise<number[]> {
	const prefix = `${basename(folder)}.${hostname()}.`;
	const names = await readdir(dirname(folder));
	const pids = names.filter((name) => name.startsWith(prefix)).map((name) => Number(name.slice(prefix.length)));
	return pids.filter((pid) => Number.isInteger(pid) && pid !== process.pid);
}

async function clearAbandoned(folder: string): Promise<void> {
	const dead = (await otherBuilders(folder)).filter((pid) => !isAlive(pid));
	for (const pid of dead) await rm(workshopOf(folder, pid), { recursive: true, force: true });
}

async function waitForOthers(folder: string, signal?: AbortSignal): Promise<void> {
	const busy = async () => (await otherBuilders(folder)).filter(isAlive);
	const [other] = await busy();
	if (other === undefined) return;
	say(`Another process (${other}) is installing this already: waiting for it`);
	await until('The end of the other installation', LONGEST_WAIT, async () => (existsSync(folder) || (await busy()).length === 0 ? true : undefined), signal);
}

/** Another process that started in the same moment may have been quicker; its result is as good. */
async function publish(workshop: string, folder: string): Promise<void> {
	await rename(workshop, folder).catch(async (error: unknown) => (existsSync(folder) ? undefined : await Promise.reject(error)));
}

/**
 * Makes a folder all or nothing: it is built under another name and renamed at the end, so whoever sees it sees it complete,
 * whatever was killed and however many build it at once.
 */
export async function buildOnce(folder: string, build: (workshop: string) => Promise<void>, signal?: AbortSignal): Promise<void> {
	if (existsSync(folder)) return;
	await mkdir(dirname(folder), { recursive: true });
	await clearAbandoned(folder);
	await waitForOthers(folder, signal);
	if (existsSync(folder)) return;
	const workshop = workshopOf(folder, process.pid);
	try {
		await rm(workshop, { recursive: true, force: true });
		await mkdir(workshop);
		await build(workshop);
		await publish(workshop, folder);
	} finally {
		await rm(workshop, { recursive: true, force: true, maxRetries: 5 });
	}
}
