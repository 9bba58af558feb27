import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { withoutEmpty } from '../shared/form/text';
import { requestTo } from '../shared/transport/request';
import { recording } from './acceptedFiles';
import { participantsFor } from './audience';
import type { BinaryFields } from './binaryFields';
import { bodyFields } from './bodyFields';
import { backgroundColor, toColor } from './color';
import { fileFields, toFile } from './file';
import { lookInside } from './lookInside';
import { postedFile } from './postedFile';
import { uploadFirst } from './upload';

/** The body of sendVoiceStatus, following https://green-api.com/en/docs/api/statuses/SendVoiceStatus/ */
export const toVoiceStatus = (form: IDataObject, binaries: BinaryFields): IDataObject =>
	withoutEmpty({
		...toFile(form, recording, binaries),
		backgroundColor: toColor(form.backgroundColor),
		participants: participantsFor(form),
	});

export const sendVoice: INodePropertyOptions = {
	name: 'Send Voice',
	value: 'sendVoice',
	action: 'Send voice status',
	description: 'Publish a voice recording as MP3 or WAV',
	routing: requestTo('sendVoiceStatus', lookInside(toVoiceStatus), uploadFirst(recording), postedFile),
};

export const sendVoiceFields: INodeProperties[] = bodyFields(['sendVoice'], [...fileFields(recording), backgroundColor]);
