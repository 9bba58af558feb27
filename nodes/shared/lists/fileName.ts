import type { IDataObject } from 'n8n-workflow';
import { redact } from '../failures/redact';
import { isAddress } from './linkGate';

/** No disk takes a longer name in all alphabets. Characters. */
const LONGEST_NAME = 120;

/** What ends a name and tells its kind. */
const LONGEST_EXTENSION = 20;

/** Control characters, halves of characters, and what turns the direction of reading around, with which a name can pretend another kind. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function shortened(name: string): string {
	const characters = [...name];
	if (characters.length <= LONGEST_NAME) return name;
	const end = characters.slice(-LONGEST_EXTENSION).join('');
	const extension = end.includes('.') ? end.slice(end.lastIndexOf('.')) : '';
	return characters.slice(0, LONGEST_NAME - [...extension].length).join('') + extension;
}

const endOf = (address: string): string | undefined => new URL(address).pathname.split('/').findLast(Boolean);

/**
 * What the file of a row is to be called: as its row says, else as its address ends, without folders, the `token` and what
 * no name of a file may have; 'file' where nothing is left.
 */
export function nameOf({ fileName, downloadUrl }: IDataObject, token = ''): string {
	const given = (typeof fileName === 'string' && fileName) || (isAddress(downloadUrl) && endOf(downloadUrl)) || '';
	const name = redact(given.replace(INVISIBLE, ''), token).replace(/[\\/]/g, '_').trim();
	return /^\.*$/.test(name) ? 'file' : shortened(name);
}
