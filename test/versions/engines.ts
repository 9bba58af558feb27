/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installRecipe } from '../host/install';
import { findNode } from '../host/node24';
import { packageRoot } from '../host/paths';
import type { InstalledVersion } from './underTest';
import { OWN_ENGINE, type Version } from './versions';

/**
 * Makes sure that the engines of all versions are on this machine, in one folder of the cache, and gives that folder.
 *
 * @throws Error with what to do about it
 */
export const installEngines = async (): Promise<string> => await installRecipe({ recipe: __dirname, title: "the engines of n8n's versions", name: 'engines' });

/**
 * Finds a version's engine among the installed ones, and the Node to run it with.
 *
 * @throws Error when there is no such Node for this machine
 */
export async function locate(version: Version, engines: string): Promise<InstalledVersion> {
	const home = version.engine === OWN_ENGINE ? packageRoot : engines;
	const entry = createRequire(join(home, 'package.json')).resolve(version.engine);
	return { ...version, entry, binary: version.node === '24' ? (await findNode(engines)).binary : process.execPath };
}
