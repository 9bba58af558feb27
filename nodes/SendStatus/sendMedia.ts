import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { asText, limitedText, withoutEmpty } from '../shared/check';
import { refusal } from '../shared/failure';
import { requestTo } from '../shared/request';
import { participantsFor } from './audience';
import { bodyField, fileName, urlFile } from './fields';
import { toFile } from './file';

const LONGEST_CAPTION = 1024;

/** GREEN-API accepts a sound here and then posts nothing. */
function toPictureOrVideo(form: IDataObject) {
	const file = toFile(form, 'offer.jpg');
	if (/\.(mp3|wav|ogg)$/i.test(file.fileName)) {
		throw refusal(`'File Name' is '${file.fileName}', a sound, which Send Media cannot publish`, "Set 'Operation' to Send Voice");
	}
	return file;
}

/** The body of sendMediaStatus, following https://green-api.com/en/docs/api/statuses/SendMediaStatus/ */
export const toMediaStatus = (form: IDataObject): IDataObject =>
	withoutEmpty({
		...toPictureOrVideo(form),
		caption: limitedText(asText(form.caption, 'Caption'), 'Caption', LONGEST_CAPTION),
		participants: participantsFor(form),
	});

export const sendMedia: INodePropertyOptions = {
	name: 'Send Media',
	value: 'sendMedia',
	action: 'Send a picture or video status',
	description: 'Publish a picture or a video with a caption',
	routing: requestTo('sendMediaStatus', toMediaStatus),
};

export const sendMediaFields: INodeProperties[] = [
	bodyField(['sendMedia'], urlFile),
	bodyField(['sendMedia'], { ...fileName, placeholder: 'e.g. offer.jpg' }),
	bodyField(['sendMedia'], {
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Only this weekend',
		description: 'Text below the picture or video, up to 1,024 characters',
	}),
];
