/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** All files that hold this text, as seen from the folder; installed packages left out. */
export async function filesWith(text: string, folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
	const own = files.filter((file) => !file.includes('node_modules'));
	const contents = await Promise.all(own.map(async (file) => ({ file, content: await readFile(join(folder, file)) })));
	return contents.filter(({ content }) => content.includes(text)).map(({ file }) => file);
}
