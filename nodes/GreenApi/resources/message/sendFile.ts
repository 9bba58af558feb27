import { caption, captionToSend } from '../../fields/caption';
import { replyTo } from '../../fields/replyTo';
import { textIsMarkdown } from '../../fields/textIsMarkdown';
import { typing, typingType } from '../../fields/typing';
import { fileToSend, kindOfFile } from '../../files/fileToSend';
import { sender } from '../../sender';

/**
 * A file of the item goes to GREEN-API by uploadFile, which may be repeated, and its link to each recipient. sendFileByUpload would do
 * both with one request, of which nobody knows after a broken connection whether the message was sent.
 */
export const sendFile = sender({
	method: 'sendFileByUrl',
	option: {
		name: 'Send File',
		value: 'sendFile',
		action: 'Send file message',
		description: 'Send a picture, a video, a recording, a document or any other file, from a binary field or a link',
	},
	fields: { file: fileToSend, caption },
	options: { quotedMessageId: replyTo, textIsMarkdown, typingTime: typing, typingType },
	complete: (input, options) => ({ ...input, caption: captionToSend(input.caption, options.textIsMarkdown) }),
	request: async ({ file, caption: text }, { quotedMessageId, typingTime, typingType: shown }, api) => ({
		urlFile: await file.linkTo(api),
		fileName: file.fileName,
		caption: text || undefined,
		quotedMessageId,
		typingTime,
		// Without its time nothing is shown.
		typingType: typingTime && shown,
	}),
	about: ({ file: { fileName }, caption: text }) => ({ kind: kindOfFile(fileName), text }),
	example: {
		page: 'https://green-api.com/en/docs/api/sending/SendFileByUrl/',
		form: {
			chatId: '11001234567@c.us',
			urlFile: 'https://my.site.com/img/horse.png',
			fileName: 'horse.png',
			caption: 'Horse',
		},
		request: {
			chatId: '11001234567@c.us',
			urlFile: 'https://my.site.com/img/horse.png',
			fileName: 'horse.png',
			caption: 'Horse',
		},
		answer: { idMessage: '3EB0C767D097B7C7C030' },
	},
});
