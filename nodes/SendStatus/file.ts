import type { IDataObject } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { asText } from '../shared/form/text';
import type { Wanted } from './acceptedFiles';
import { type Item, toBinaryFile } from './binary';
import { extensionOf, isSound, kindByName } from './formats';
import { nameFromLink, toLink } from './link';

/** A file's address, which an uploaded one gets only later, and its name with an extension. */
export interface File {
	urlFile?: string;
	fileName: string;
}

/** Refuses a file that the other operation posts: GREEN-API would accept it and post nothing. */
function refuseOther(fileName: string, { other }: Wanted): void {
	const kind = isSound(fileName) ? 'sound' : kindByName(fileName)?.is;
	if (kind && other.is.includes(kind)) {
		throw refusal(`'File Name' is '${fileName}', a ${kind}, which this operation cannot publish`, `Set 'Operation' to ${other.operation}`);
	}
}

/** The file behind a link. */
function toLinkedFile(form: IDataObject, wanted: Wanted): File {
	const urlFile = toLink(form.urlFile);
	const given = asText(form.fileName, 'File Name').trim();
	if (given !== '' && extensionOf(given) === '') {
		throw refusal(`'File Name' needs an extension, which '${given}' lacks`, `Add the extension of the file, as in ${wanted.example}: WhatsApp tells the kind of file by it`);
	}
	const fileName = given || nameFromLink(urlFile, wanted);
	refuseOther(fileName, wanted);
	return { urlFile, fileName };
}

/**
 * The file of a media or voice status, from where the form's 'File From' says; a link when nothing says otherwise, as in
 * workflows from before there was a choice. Throws a Failure that names the field and what is wrong with it.
 */
export function toFile(form: IDataObject, wanted: Wanted, item: Item): File {
	const from = asText(form.fileFrom, 'File From') || 'link';
	if (from === 'link') return toLinkedFile(form, wanted);
	if (from === 'binary') return { fileName: toBinaryFile(form, wanted, item).fileName };
	throw refusal(`'File From' must be link or binary, not '${from}'`, 'Choose where the file is in the list, or let the expression give one of these two words');
}
