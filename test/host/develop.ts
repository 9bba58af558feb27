/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildPackage, refreshPackage } from './package';
import { packageRoot } from './paths';
import { say } from './progress';

const WATCHED = ['nodes', 'credentials'];

/** Editors save a file in several steps, and several files at once. */
const SETTLING_MS = 200;

async function rebuild(userFolder: string, signal: AbortSignal): Promise<void> {
	const start = Date.now();
	try {
		await buildPackage(signal);
		await refreshPackage(userFolder);
		say(`Rebuilt in ${((Date.now() - start) / 1000).toFixed(1)} s: n8n has the new nodes, reload the editor's page`);
	} catch (error) {
		if (!signal.aborted) say(`${error instanceof Error ? error.message : String(error)}\nThe build failed: n8n keeps the nodes it has`);
	}
}

/**
 * Builds the package again after each change and gives it to the running n8n, until the signal aborts.
 * A node that is new in package.json's list needs a restart: n8n reads that list only once.
 */
export function rebuildOnChange(userFolder: string, signal: AbortSignal): void {
	let settling: NodeJS.Timeout | undefined;
	let building = Promise.resolve();
	const onChange = () => {
		clearTimeout(settling);
		settling = setTimeout(() => (building = building.then(async () => await rebuild(userFolder, signal))), SETTLING_MS);
	};
	for (const folder of WATCHED) watch(join(packageRoot, folder), { recursive: true, signal }, onChange);
	signal.addEventListener('abort', () => clearTimeout(settling));
}
