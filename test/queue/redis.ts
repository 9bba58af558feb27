/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';
import { inPath, provide } from '../host/debian';
import { freePort } from '../host/ports';
import { startGroup } from '../host/processGroup';
import { run } from '../host/run';
import type { Undo } from '../host/undo';
import { until } from '../host/until';

const SECONDS_TO_START = 120;

/**
 * Starts a Redis of our own on 127.0.0.1, which keeps nothing on disk, and gives its port.
 *
 * @param folder where its log goes
 * @throws Error when it is missing and cannot be installed, or does not start
 */
export async function startRedis(folder: string, undo: Undo[]): Promise<number> {
	const server = await provide('Redis', ['redis-server'], () => inPath('redis-server'));
	const port = await freePort();
	const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', daemonize: 'no' };
	const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
	const group = startGroup(server, args, { cwd: folder, env: process.env, logFile: join(folder, 'redis.log') });
	undo.push(group.stop);
	await until('Redis\' readiness', SECONDS_TO_START, async () => {
		if (group.ended()) throw new Error(`Redis ${group.ended()}`);
		return await run('redis-cli', ['-p', String(port), 'ping'], { cwd: folder }).catch(() => undefined);
	});
	return port;
}
