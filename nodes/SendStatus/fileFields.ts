import type { INodeProperties } from 'n8n-workflow';
import type { Wanted } from './acceptedFiles';
import { bodyField } from './fields';

/** The fields for the file of an operation: a link to it, or a binary field of the item. */
export const fileFields = (operation: string, { inWords, example }: Wanted): INodeProperties[] => [
	bodyField([operation], {
		displayName: 'File From',
		name: 'fileFrom',
		type: 'options',
		options: [
			{ name: 'Binary Field', value: 'binary', description: 'A file that the workflow has downloaded, read or made; it is uploaded to GREEN-API first' },
			{ name: 'Link', value: 'link', description: 'A file on the web under a direct public link' },
		],
		default: 'link',
		description: 'Where the file comes from',
	}),
	bodyField([operation], {
		displayName: 'File URL',
		name: 'urlFile',
		type: 'string',
		default: '',
		required: true,
		placeholder: `e.g. https://example.com/${example}`,
		description: `Direct public link to ${inWords}. Links to a download page, as Google Drive or Dropbox share them, post nothing and are refused.`,
		displayOptions: { show: { fileFrom: ['link'] } },
	}),
	bodyField([operation], {
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'Name of the input binary field with the file',
		description: `Name of the binary field of the input item that holds ${inWords}, up to 100 MB`,
		displayOptions: { show: { fileFrom: ['binary'] } },
	}),
	bodyField([operation], {
		displayName: 'File Name',
		name: 'fileName',
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description: "Name of the file with its extension, by which WhatsApp knows what kind of file it is. Leave empty to take it from the end of the link or from the binary field.",
	}),
];
