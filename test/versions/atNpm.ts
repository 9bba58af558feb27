/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installUnlocked } from '../host/install';
import { packageRoot } from '../host/paths';
import { npm } from '../host/run';
import { optionalDependencies } from './package.json';
import type { Version } from './versions';

/** Under this name the engine of a release that no lock file pins is installed. */
const ENGINE = 'n8n-core-at-npm';

/** Whether N8N_LINE names a release that npm is to be asked for: npm's newest, or one by its number. */
export const isAtNpm = (line: string): boolean => line === 'newest' || /^\d+\.\d+\.\d+$/.test(line);

/** What npm says of a release of n8n. */
interface Published {
	version: string;
	dependencies: Record<string, string>;
}

/** The runs of a release, made of npm's words about it: the oldest way of its expressions, and its own. */
export function runsOf(line: string, published: Published): Version[] {
	const { version: n8n, dependencies: { 'n8n-core': core, 'n8n-workflow': workflow } } = published;
	return (['legacy', 'vm'] as const).map((expressions) => ({ line, n8n, core, workflow, engine: ENGINE, node: '24', expressions }));
}

/**
 * Asks npm which engine a release of n8n has.
 *
 * @throws CommandFailed where npm does not know it
 */
export async function askNpm(line: string): Promise<Version[]> {
	const release = `n8n@${line === 'newest' ? 'latest' : line}`;
	return runsOf(line, JSON.parse(await npm(['view', release, 'version', 'dependencies', '--json'], { cwd: packageRoot, seconds: 120 })) as Published);
}

/**
 * Makes sure that the engine of a release is on this machine, with whatever npm chooses for what it needs, and gives its folder.
 *
 * @throws Error with npm's words where npm lacks a part of it
 */
export async function installFromNpm({ n8n, core }: Version): Promise<string> {
	const recipe = { name: 'n8n-engine-for-tests', private: true, dependencies: { [ENGINE]: `npm:n8n-core@${core}` }, optionalDependencies };
	const write = async (folder: string) => await writeFile(join(folder, 'package.json'), JSON.stringify(recipe));
	return await installUnlocked({ write, title: `the engine of n8n ${n8n} (n8n-core ${core})`, name: `engine-${core}` });
}
