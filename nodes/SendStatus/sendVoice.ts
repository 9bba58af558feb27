import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { withoutEmpty } from '../shared/check';
import { requestTo } from '../shared/request';
import { participantsFor } from './audience';
import { toColor } from './color';
import { backgroundColor, bodyField, fileName, urlFile } from './fields';
import { toFile } from './file';

/** The body of sendVoiceStatus, following https://green-api.com/en/docs/api/statuses/SendVoiceStatus/ */
export const toVoiceStatus = (form: IDataObject): IDataObject =>
	withoutEmpty({
		...toFile(form, 'greeting.mp3'),
		backgroundColor: toColor(form.backgroundColor),
		participants: participantsFor(form),
	});

export const sendVoice: INodePropertyOptions = {
	name: 'Send Voice',
	value: 'sendVoice',
	action: 'Send a voice status',
	description: 'Publish a voice recording as MP3 or WAV',
	routing: requestTo('sendVoiceStatus', toVoiceStatus),
};

export const sendVoiceFields: INodeProperties[] = [
	bodyField(['sendVoice'], { ...urlFile, placeholder: 'e.g. https://example.com/greeting.mp3' }),
	bodyField(['sendVoice'], { ...fileName, placeholder: 'e.g. greeting.mp3' }),
	bodyField(['sendVoice'], backgroundColor),
];
