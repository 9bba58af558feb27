import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { withoutEmpty } from '../shared/form/text';
import { requestTo } from '../shared/transport/request';
import { recording } from './acceptedFiles';
import { participantsFor } from './audience';
import { type Item, itemOf } from './binary';
import { toColor } from './color';
import { backgroundColor, bodyField } from './fields';
import { toFile } from './file';
import { fileFields } from './fileFields';
import { uploadFirst } from './upload';

/** The body of sendVoiceStatus, following https://green-api.com/en/docs/api/statuses/SendVoiceStatus/ */
export const toVoiceStatus = (form: IDataObject, item: Item): IDataObject =>
	withoutEmpty({
		...toFile(form, recording, item),
		backgroundColor: toColor(form.backgroundColor),
		participants: participantsFor(form),
	});

export const sendVoice: INodePropertyOptions = {
	name: 'Send Voice',
	value: 'sendVoice',
	action: 'Send a voice status',
	description: 'Publish a voice recording as MP3 or WAV',
	routing: requestTo('sendVoiceStatus', (form, context) => toVoiceStatus(form, itemOf(context)), uploadFirst(recording)),
};

export const sendVoiceFields: INodeProperties[] = [
	...fileFields('sendVoice', recording),
	bodyField(['sendVoice'], backgroundColor),
];
