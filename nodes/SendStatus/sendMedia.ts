import { toCaption } from '../shared/files/caption';
import { field } from '../shared/form/field';
import { longOperation } from '../shared/operation/operation';
import { pictureOrVideo } from './acceptedFiles';
import { audience } from './audience';
import { fileToSend } from './file';
import { lookUpFirst, options } from './options';
import { audienceHints } from './posted';
import { sendWithFile } from './sendWithFile';

const caption = field(
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Only this weekend',
		description: 'Text below the picture or video, up to 1,024 characters',
	},
	toCaption,
);

/** What Send Media asks for. */
export const sendMediaFields = { file: fileToSend(pictureOrVideo), caption, audience, options };

export const sendMedia = longOperation({
	method: 'sendMediaStatus',
	option: {
		name: 'Send Media',
		value: 'sendMedia',
		action: 'Send picture or video status',
		description: 'Publish a picture or a video with a caption',
	},
	fields: sendMediaFields,
	prepare: lookUpFirst,
	hints: audienceHints,
	work: sendWithFile,
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/SendMediaStatus/',
		form: {
			urlFile: 'https://example.com/horse.png',
			fileName: 'horse.png',
			caption: 'I use Green-API to send this Status!',
			audience: 'selectedContacts',
			participants: '70000001234@c.us',
		},
		request: {
			urlFile: 'https://example.com/horse.png',
			fileName: 'horse.png',
			caption: 'I use Green-API to send this Status!',
			participants: ['70000001234@c.us'],
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
