/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inPath, provide } from '../host/debian';
import { freePort } from '../host/ports';
import { startGroup } from '../host/processGroup';
import { run } from '../host/run';
import type { Undo } from '../host/undo';
import { until } from '../host/until';

const SECONDS_TO_START = 120;

/** Debian keeps a folder for each version, and its programs out of PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The user whom Debian's package makes. PostgreSQL refuses to run as root. */
const USER = 'postgres';
const isRoot = process.getuid?.() === 0;

/** How to reach a database: the values of n8n's settings DB_POSTGRESDB_*. */
interface Postgres {
	port: number;
	user: string;
	database: string;
}

function findPrograms(): string | undefined {
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number).filter(Number.isFinite) : [];
	const folders = versions.sort((a, b) => b - a).map((version) => join(DEBIAN, String(version), 'bin'));
	const elsewhere = inPath('initdb');
	return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? (elsewhere && dirname(elsewhere));
}

/** A command line for the user who may run PostgreSQL. */
const asUser = (...command: string[]): string[] => (isRoot ? ['setpriv', `--reuid=${USER}`, `--regid=${USER}`, '--init-groups', ...command] : command);

async function makeFolder(undo: Undo[]): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-postgres-'));
	undo.push(async () => await rm(folder, { recursive: true, force: true }));
	if (isRoot) await run('chown', [`${USER}:`, folder], { cwd: '/' });
	return folder;
}

/**
 * Starts a PostgreSQL of our own on 127.0.0.1 with an empty database in a temporary folder.
 *
 * @throws Error when it is missing and cannot be installed, or does not start
 */
export async function startPostgres(undo: Undo[]): Promise<Postgres> {
	const programs = await provide('PostgreSQL', ['postgresql'], findPrograms);
	const folder = await makeFolder(undo);
	const data = join(folder, 'data');
	const [command, ...args] = asUser(join(programs, 'initdb'), '-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync');
	await run(command, args, { cwd: folder });
	const port = await freePort();
	const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' };
	const [server, ...serverArgs] = asUser(join(programs, 'postgres'), '-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]));
	const group = startGroup(server, serverArgs, { cwd: folder, env: process.env, logFile: join(folder, 'postgres.log') });
	undo.push(group.stop);
	await until('PostgreSQL\'s readiness', SECONDS_TO_START, async () => {
		if (group.ended()) throw new Error(`PostgreSQL ${group.ended()}`);
		return await run(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { cwd: folder }).catch(() => undefined);
	});
	return { port, user: USER, database: USER };
}
