import { longOperation } from '../shared/operation/operation';
import { recording } from './acceptedFiles';
import { audience } from './audience';
import { backgroundColor, colorHints } from './color';
import { fileToSend } from './file';
import { lookUpFirst, options } from './options';
import { audienceHints } from './posted';
import { sendWithFile } from './sendWithFile';

/** What Send Voice asks for. */
export const sendVoiceFields = { file: fileToSend(recording), backgroundColor, audience, options };

export const sendVoice = longOperation({
	method: 'sendVoiceStatus',
	option: {
		name: 'Send Voice',
		value: 'sendVoice',
		action: 'Send voice status',
		description: 'Publish a voice recording as MP3 or WAV',
	},
	fields: sendVoiceFields,
	prepare: lookUpFirst,
	hints: (input) => [...colorHints(input), ...audienceHints(input)],
	work: sendWithFile,
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/SendVoiceStatus/',
		form: {
			urlFile: 'https://example.com/greeting.mp3',
			fileName: 'greeting.mp3',
			backgroundColor: '#87CEEB',
			audience: 'selectedContacts',
			participants: '70000001234@c.us',
		},
		request: {
			urlFile: 'https://example.com/greeting.mp3',
			fileName: 'greeting.mp3',
			backgroundColor: '#87CEEB',
			participants: ['70000001234@c.us'],
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
