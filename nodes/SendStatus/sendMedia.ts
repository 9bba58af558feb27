import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { asText, isBlank, limitedText, withoutEmpty } from '../shared/form/text';
import { requestTo } from '../shared/transport/request';
import { pictureOrVideo } from './acceptedFiles';
import { participantsFor } from './audience';
import type { BinaryFields } from './binaryFields';
import { bodyFields } from './bodyFields';
import { fileFields, toFile } from './file';
import { lookInside } from './lookInside';
import { postedFile } from './postedFile';
import { uploadFirst } from './upload';

const LONGEST_CAPTION = 1024;

function toCaption(value: unknown): string {
	const caption = asText(value, 'Caption');
	return isBlank(caption) ? '' : limitedText(caption, 'Caption', LONGEST_CAPTION);
}

/** The body of sendMediaStatus, following https://green-api.com/en/docs/api/statuses/SendMediaStatus/ */
export const toMediaStatus = (form: IDataObject, binaries: BinaryFields): IDataObject =>
	withoutEmpty({
		...toFile(form, pictureOrVideo, binaries),
		caption: toCaption(form.caption),
		participants: participantsFor(form),
	});

export const sendMedia: INodePropertyOptions = {
	name: 'Send Media',
	value: 'sendMedia',
	action: 'Send picture or video status',
	description: 'Publish a picture or a video with a caption',
	routing: requestTo('sendMediaStatus', lookInside(toMediaStatus), uploadFirst(pictureOrVideo), postedFile),
};

export const sendMediaFields: INodeProperties[] = bodyFields(['sendMedia'], [
	...fileFields(pictureOrVideo),
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Only this weekend',
		description: 'Text below the picture or video, up to 1,024 characters',
	},
]);
