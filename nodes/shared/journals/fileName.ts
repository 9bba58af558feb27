import type { IDataObject } from 'n8n-workflow';
import { redact } from '../failures/redact';
import { asFileName, withoutInvisible } from '../files/names';
import { isAddress } from '../web/linkGate';

/** The last part of an address's path. */
const endOf = (address: string): string | undefined => new URL(address).pathname.split('/').findLast(Boolean);

/**
 * The name for the file of a row: the row's own, else the end of the file's address. Folders, the `token` and characters that a
 * name cannot have are removed; 'file' where nothing is left.
 */
export function nameOf({ fileName, downloadUrl }: IDataObject, token = ''): string {
	const given = (typeof fileName === 'string' && fileName) || (isAddress(downloadUrl) && endOf(downloadUrl)) || '';
	return asFileName(redact(withoutInvisible(given), token));
}
