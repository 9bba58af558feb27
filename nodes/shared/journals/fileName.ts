import type { IDataObject } from 'n8n-workflow';
import { redact } from '../failures/redact';
import { isAddress } from '../web/linkGate';

/** Disks limit names by bytes: in any alphabet they take a name of this length. Characters. */
const LONGEST_NAME = 120;

/** The longest end of a name that counts as its extension, dot included. Characters. */
const LONGEST_EXTENSION = 20;

/** Control characters, halves of characters, and changes of the reading direction, by which a name can fake another extension. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function shortened(name: string): string {
	const characters = [...name];
	if (characters.length <= LONGEST_NAME) return name;
	const end = characters.slice(-LONGEST_EXTENSION).join('');
	const extension = end.includes('.') ? end.slice(end.lastIndexOf('.')) : '';
	return characters.slice(0, LONGEST_NAME - [...extension].length).join('') + extension;
}

/** The last part of an address's path. */
const endOf = (address: string): string | undefined => new URL(address).pathname.split('/').findLast(Boolean);

/**
 * The name for the file of a row: the row's own, else the end of the file's address. Folders, the `token` and characters that a
 * name cannot have are removed; 'file' where nothing is left.
 */
export function nameOf({ fileName, downloadUrl }: IDataObject, token = ''): string {
	const given = (typeof fileName === 'string' && fileName) || (isAddress(downloadUrl) && endOf(downloadUrl)) || '';
	const name = redact(given.replace(INVISIBLE, ''), token).replace(/[\\/]/g, '_').trim();
	return /^\.*$/.test(name) ? 'file' : shortened(name);
}
