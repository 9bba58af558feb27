/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** This package's checkout. */
export const packageRoot = resolve(__dirname, '..', '..');

/** What n8n is installed from: for each of its release lines a package.json and its lock file. */
export const recipesFolder = join(__dirname, 'recipes');

/** Where installed hosts live: outside the checkout, so that a fresh clone finds them and no tool of this package looks into them. */
export function cacheFolder(): string {
	return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-green-api');
}
