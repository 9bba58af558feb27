import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { type Field, type Form, group } from '../shared/form/field';
import { oneText } from '../shared/form/oneText';
import { asText } from '../shared/form/text';
import type { AcceptedFiles } from './acceptedFiles';
import { type BinaryFile, toBinaryFile } from './binary';
import { binaryFieldsOf, fileMeant } from './binaryFields';
import { startOf } from './content';
import { type LinkedFile, toLinkedFile } from './linkedFile';
import { namesIn } from './linkedName';

/** The file in a binary field, by its first bytes, which may have to be read first. */
async function toItemFile({ value, item }: Form, accepted: AcceptedFiles): Promise<BinaryFile> {
	const file = fileMeant(value('binaryPropertyName'), binaryFieldsOf(item));
	const given = oneText(value('fileName'), 'File Name', namesIn);
	return toBinaryFile(file, await startOf(item, file), given, accepted);
}

/**
 * The file of a media or voice status, from where the form's 'File From' says; a link when nothing says otherwise, as in
 * workflows from before there was a choice. Throws a Failure that names the field and what is wrong with it.
 */
export async function toFile(form: Form, accepted: AcceptedFiles): Promise<BinaryFile | LinkedFile> {
	const from = asText(form.value('fileFrom'), 'File From') || 'link';
	if (from === 'link') return await toLinkedFile(form, accepted);
	if (from === 'binary') return await toItemFile(form, accepted);
	throw refusal(
		`'File From' must be link or binary, not '${from}'`,
		'Choose where the file is in the list, or let the expression give one of these two words',
	);
}

const properties = ({ inWords, example }: AcceptedFiles): INodeProperties[] => [
	{
		displayName: 'File From',
		name: 'fileFrom',
		type: 'options',
		options: [
			{
				name: 'Binary Field',
				value: 'binary',
				description: 'A file that the workflow has downloaded, read or made; it is uploaded to GREEN-API first',
			},
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
		description:
			'Name of the file with its extension, by which WhatsApp knows what kind of file it is. Leave empty to take it from the link, from what its server says, or from the binary field.',
	},
];

/** The field for the file that an operation sends: a link to it, or a binary field of the item. */
export const fileToSend = (accepted: AcceptedFiles): Field<BinaryFile | LinkedFile> =>
	group(properties(accepted), async (form) => await toFile(form, accepted));
