import type { INodePropertyOptions } from 'n8n-workflow';

/** The kinds of status that the journal knows. */
export const kinds: INodePropertyOptions[] = [
	{ name: 'Deleted', value: 'deletedMessage' },
	{ name: 'Picture', value: 'imageMessage' },
	{ name: 'Text', value: 'extendedTextMessage' },
	{ name: 'Video', value: 'videoMessage' },
	{ name: 'Voice', value: 'audioMessage' },
];
