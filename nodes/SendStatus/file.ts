import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { asText } from '../shared/form/text';
import type { AcceptedFiles } from './acceptedFiles';
import { type BinaryFields, toBinaryFile } from './binary';
import { extensionOf, kindByName } from './formats';
import { nameFromLink, toLink } from './link';

/** A file's address, which an uploaded one gets only later, and its name with an extension. */
export interface File {
	urlFile?: string;
	fileName: string;
}

/** Refuses a file that the other operation posts: GREEN-API would accept it and post nothing. */
function refuseOther(fileName: string, { other }: AcceptedFiles): void {
	const kind = kindByName(fileName);
	if (kind && other.kinds.includes(kind)) {
		throw refusal(`'File Name' is '${fileName}', a ${kind}, which this operation cannot publish`, `Set 'Operation' to ${other.operation}`);
	}
}

/** The file behind a link. */
function toLinkedFile(form: IDataObject, accepted: AcceptedFiles): File {
	const urlFile = toLink(form.urlFile);
	const given = asText(form.fileName, 'File Name').trim();
	if (given !== '' && extensionOf(given) === '') {
		throw refusal(`'File Name' needs an extension, which '${given}' lacks`, `Add the extension of the file, as in ${accepted.example}: WhatsApp tells the kind of file by it`);
	}
	const fileName = given || nameFromLink(urlFile, accepted);
	refuseOther(fileName, accepted);
	return { urlFile, fileName };
}

/**
 * The file of a media or voice status, from where the form's 'File From' says; a link when nothing says otherwise, as in
 * workflows from before there was a choice. Throws a Failure that names the field and what is wrong with it.
 */
export function toFile(form: IDataObject, accepted: AcceptedFiles, binaries: BinaryFields): File {
	const from = asText(form.fileFrom, 'File From') || 'link';
	if (from === 'link') return toLinkedFile(form, accepted);
	if (from === 'binary') return { fileName: toBinaryFile(form, accepted, binaries).fileName };
	throw refusal(`'File From' must be link or binary, not '${from}'`, 'Choose where the file is in the list, or let the expression give one of these two words');
}

/** The fields for the file of an operation: a link to it, or a binary field of the item. */
export const fileFields = ({ inWords, example }: AcceptedFiles): INodeProperties[] => [
	{
		displayName: 'File From',
		name: 'fileFrom',
		type: 'options',
		options: [
			{ name: 'Binary Field', value: 'binary', description: 'A file that the workflow has downloaded, read or made; it is uploaded to GREEN-API first' },
			{ name: 'Link', value: 'link', description: 'A file on the web under a direct public link' },
		],
		default: 'link',
		description: 'Where the file comes from',
	},
	{
		displayName: 'File URL',
		name: 'urlFile',
		type: 'string',
		default: '',
		required: true,
		placeholder: `e.g. https://example.com/${example}`,
		description: `Direct public link to ${inWords}. Links to a download page, as Google Drive or Dropbox share them, post nothing and are refused.`,
		displayOptions: { show: { fileFrom: ['link'] } },
	},
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'Name of the input binary field with the file',
		description: `Name of the binary field of the input item that holds ${inWords}, up to 100 MB`,
		displayOptions: { show: { fileFrom: ['binary'] } },
	},
	{
		displayName: 'File Name',
		name: 'fileName',
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description: "Name of the file with its extension, by which WhatsApp knows what kind of file it is. Leave empty to take it from the end of the link or from the binary field.",
	},
];
