/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { packageRoot } from '../host/paths';
import { type Section, sectionsOf } from './markdown';


/** A document of the repository. */
export interface Document {
	/** From the repository's root, with slashes. */
	path: string;
	text: string;
	sections: Section[];
}

export function readDocument(path: string): Document {
	const text = readFileSync(join(packageRoot, path), 'utf8');
	return { path, text, sections: sectionsOf(text) };
}

/** The repository's documents: those at its root, in docs/, in docs/nodes/ and in examples/. */
export const documents = (): Document[] =>
	['.', 'docs', 'docs/nodes', 'examples']
		.flatMap((folder) => readdirSync(join(packageRoot, folder)).filter((name) => name.endsWith('.md')).map((name) => posix.join(folder, name)))
		.map(readDocument);

/** Where a document's link leads: a path from the repository's root, and the anchor behind it; both may be empty. */
export function leadsTo({ path }: Pick<Document, 'path'>, address: string): { file: string; anchor: string } {
	const [file, anchor = ''] = address.split('#');
	return { file: file === '' ? path : posix.join(posix.dirname(path), decodeURI(file)), anchor: decodeURI(anchor) };
}

/** Whether an address leads out of the repository: to another host, or to a page that GitHub has beside the files. */
export const isOutside = (document: Pick<Document, 'path'>, address: string): boolean => /^[a-z]+:/i.test(address) || leadsTo(document, address).file.startsWith('../');
