/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../host/paths';

/** The `.yml` files of a folder by their names, as GitHub reads them. */
export function yamlFiles<T>(folder: string): Record<string, T> {
	const files = readdirSync(join(packageRoot, folder)).filter((file) => file.endsWith('.yml'));
	return Object.fromEntries(files.map((file) => [file, parse(readFileSync(join(packageRoot, folder, file), 'utf8'), { strict: true, uniqueKeys: true }) as T]));
}
