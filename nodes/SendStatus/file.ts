import type { IDataObject } from 'n8n-workflow';
import { requiredText } from '../shared/check';
import { refusal } from '../shared/failure';

/**
 * The file of a media or voice status: a web address, and a name with the extension that tells its kind, such as `example`.
 * Throws a Failure that says which of the two is wrong.
 */
export function toFile(form: IDataObject, example: string): { urlFile: string; fileName: string } {
	const urlFile = requiredText(form.urlFile, 'File URL', 'Enter the direct public link to the file').trim();
	if (!URL.canParse(urlFile) || !/^https?:$/.test(new URL(urlFile).protocol)) {
		throw refusal(`'File URL' must be a web address, not '${urlFile}'`, 'Enter the direct public link to the file, starting with https://');
	}
	const fileName = requiredText(form.fileName, 'File Name', `Enter the name of the file with its extension, e.g. ${example}`).trim();
	if (!/[^/\\]\.[a-z0-9]+$/i.test(fileName)) {
		throw refusal(`'File Name' needs an extension, which '${fileName}' lacks`, `Add the extension of the file, as in ${example}: WhatsApp tells the kind of file by it`);
	}
	return { urlFile, fileName };
}
