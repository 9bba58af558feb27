/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What cannot be bundled, or is only loaded where it is asked for. */
const external = ['isolated-vm', 'sharp', 'ssh2', 'cpu-features', '*.node'];

/** A program for a host's process. */
export interface HostProgram {
	file: string;
	remove: () => Promise<void>;
}

/** Bundles the engine with the program of a host's process: from one file it starts in half the time. */
export async function buildHost(): Promise<HostProgram> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-green-api-hosts-'));
	const file = join(folder, 'hostProcess.js');
	await build({ entryPoints: [join(__dirname, 'hostProcess.ts')], outfile: file, bundle: true, platform: 'node', target: 'node20', minify: true, keepNames: true, external, logLevel: 'error' });
	return { file, remove: async () => await rm(folder, { recursive: true, force: true }) };
}

/** Bundles a node that is none of this package's, for hosts to load. */
export async function buildNode(source: string, outfile: string): Promise<void> {
	await build({ entryPoints: [source], outfile, bundle: true, platform: 'node', target: 'node20', external: ['n8n-workflow'], logLevel: 'error' });
}
