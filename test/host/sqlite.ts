/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { join } from 'node:path';
import type { Node24 } from './node24';
import { withProgress } from './progress';
import { CommandFailed, run } from './run';

const NO_COMPILER = `
n8n's database driver, sqlite3, could be neither downloaded ready-made nor compiled here.
A compiler needs Python 3, make and a C++ compiler:
  Debian, Ubuntu   apt-get install python3 make g++
  macOS            xcode-select --install
  Windows          the "Desktop development with C++" workload of Visual Studio
`;

async function loads(folder: string, node: Node24, signal?: AbortSignal): Promise<boolean> {
	try {
		await run(node.binary, ['-e', 'require("sqlite3")'], { cwd: folder, signal });
		return true;
	} catch {
		signal?.throwIfAborted();
		return false;
	}
}

/** What sqlite3's own install script does first. It asks GitHub, which may be out of reach: that must not take for ever. */
async function download(folder: string, node: Node24, signal?: AbortSignal): Promise<void> {
	const modules = join(folder, 'node_modules');
	try {
		await run(node.binary, [join(modules, 'prebuild-install', 'bin.js'), '--runtime', 'napi'], { cwd: join(modules, 'sqlite3'), signal, seconds: 120 });
	} catch {
		signal?.throwIfAborted();
	}
}

/** node-gyp is called by its name rather than through npm, whose settings may forbid install scripts or name another Node's headers. */
async function compile(folder: string, node: Node24, signal?: AbortSignal): Promise<void> {
	const modules = join(folder, 'node_modules');
	const headers = node.headers ? [`--nodedir=${node.headers}`] : [];
	try {
		await run(node.binary, [join(modules, 'node-gyp', 'bin', 'node-gyp.js'), 'rebuild', ...headers], { cwd: join(modules, 'sqlite3'), signal });
	} catch (error) {
		signal?.throwIfAborted();
		throw error instanceof CommandFailed ? new Error(`${error.message}\n${NO_COMPILER}`) : error;
	}
}

/**
 * Provides the binary part of sqlite3, which the installation without install scripts leaves out.
 *
 * @throws Error with what to install when there is no way
 */
export async function provideSqlite(folder: string, node: Node24, signal?: AbortSignal): Promise<void> {
	await withProgress('Getting sqlite3\'s binary', async () => await download(folder, node, signal));
	if (await loads(folder, node, signal)) return;
	await withProgress('No ready-made sqlite3 could be had: compiling it (1 to 3 minutes)', async () => await compile(folder, node, signal));
	if (!(await loads(folder, node, signal))) throw new Error(`sqlite3 was compiled, but does not load with ${node.binary}`);
}
