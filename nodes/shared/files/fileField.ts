import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { type Field, type Form, group } from '../form/field';
import { oneText } from '../form/oneText';
import { asText } from '../form/text';
import { namesIn } from './namesIn';

/** What a form says of the files that an operation takes. */
interface FileWords {
	/** What such a file is: a picture or a video. */
	inWords: string;
	/** An example of such a file's name. */
	example: string;
}

/** How a file is read of a form, by where the form says that it is. */
export interface FileReaders<File> {
	link: (form: Form) => File | Promise<File>;
	binary: (form: Form) => File | Promise<File>;
}

/** The name that the form gives the file; empty for none. Throws a Failure for several. */
export const givenName = ({ value }: Form): string => oneText(value('fileName'), 'File Name', namesIn);

/**
 * The file from where the form's 'File From' says; a link when nothing says otherwise, as in workflows from before there was a choice.
 * Throws a Failure that names the field and what is wrong with it.
 */
export async function readFile<File>(form: Form, { link, binary }: FileReaders<File>): Promise<File> {
	const from = asText(form.value('fileFrom'), 'File From') || 'link';
	if (from === 'link') return await link(form);
	if (from === 'binary') return await binary(form);
	throw refusal(
		`'File From' must be link or binary, not '${from}'`,
		'Choose where the file is in the list, or let the expression give one of these two words',
	);
}

const properties = ({ inWords, example }: FileWords): INodeProperties[] => [
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
		description: `Direct public link to ${inWords}. Links to a download page, as Google Drive or Dropbox share them, do not lead to the file and are refused.`,
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
export const fileField = <File>(words: FileWords, readers: FileReaders<File>): Field<File> =>
	group(properties(words), async (form) => await readFile(form, readers));
