/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../host/paths';
import { type Document, documents, isOutside, leadsTo, readDocument } from './document';

/** The links and pictures of a document that lead nowhere in the repository, one line for each. */
function brokenLinks(document: Document): string[] {
	const addresses = document.sections.flatMap(({ links, pictures }) => [...links, ...pictures]);
	const inside = [...new Set(addresses)].filter((address) => !isOutside(document, address));
	return inside.flatMap((address) => {
		const { file, anchor } = leadsTo(document, address);
		if (!existsSync(join(packageRoot, file))) return [`${document.path}: there is no ${file}`];
		if (anchor === '' || !file.endsWith('.md')) return [];
		const isThere = readDocument(file).sections.some((section) => section.anchor === anchor);
		return isThere ? [] : [`${document.path}: ${file} has no heading #${anchor}`];
	});
}

it.each(documents().map((document) => [document.path, document] as const))('%s leads to files and headings that exist', (_, document) => {
	expect(brokenLinks(document)).toEqual([]);
});

const files = ['.github', 'credentials', 'examples', 'nodes', 'test']
	.flatMap((folder) => readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
	.concat(readdirSync(packageRoot));

/** Whether a document may name a file so: by the end of its path, since the folder is often plain from the text around. */
const isThere = (name: string): boolean => files.some((file) => `/${file}`.endsWith(`/${name.replace(/\/$/, '')}`));

it.each(documents().map((document) => [document.path, document] as const))('%s names source files and folders that exist', (_, { sections }) => {
	const named = sections.flatMap(({ code }) => code).filter((text) => /^(?!dist\/)[\w.-][\w./-]*(\.(ts|mjs|yml)|\/)$/.test(text));
	expect(named.filter((name) => !isThere(name))).toEqual([]);
});

it('shows every picture there is', () => {
	const shown = documents().flatMap((document) => document.sections.flatMap(({ pictures }) => pictures.map((address) => leadsTo(document, address).file)));
	const pictures = readdirSync(join(packageRoot, 'docs')).filter((name) => name.endsWith('.png'));
	expect(pictures.filter((name) => !shown.includes(`docs/${name}`))).toEqual([]);
});
