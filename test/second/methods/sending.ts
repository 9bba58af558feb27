import { newId } from '../account';
import { type Methods, Refused } from '../method';
import { between, chat, fileName, flag, listOf, messageId, objectOf, oneOf, text, typing, webLink, whole } from '../rules';

const quoted = { quotedMessageId: messageId };
const typed = { typingTime: typing, typingType: oneOf('recording', 'typing') };
const title = text(25);
const preview = objectOf({ 'title*': text(300), description: text(300), link: text(300), urlFile: webLink, jpegThumbnail: text() });

/** What a message has besides its buttons. */
const besideButtons = { 'chatId*': chat, header: text(), 'body*': text(20_000), footer: text() };

const KINDS: Record<string, string> = { jpg: 'image', jpeg: 'image', png: 'image', mp4: 'video', mp3: 'audio', ogg: 'audio', wav: 'audio' };

const kindOf = (name: unknown): string => `${KINDS[String(name).split('.').pop() ?? ''] ?? 'document'}Message`;

/** The pages of "Sending". */
export const sending: Methods = {
	sendMessage: {
		verb: 'POST',
		rps: 50,
		fields: {
			'chatId*': chat,
			'message*': text(20_000),
			...quoted,
			linkPreview: flag,
			typePreview: oneOf('large', 'small'),
			customPreview: preview,
			typingTime: typing,
		},
		answer: ({ account, fields }) => account.sent(fields.chatId, 'textMessage', { textMessage: fields.message }),
	},
	sendFileByUrl: {
		verb: 'POST',
		rps: 50,
		fields: { 'chatId*': chat, 'urlFile*': webLink, 'fileName*': fileName, caption: text(20_000), ...quoted, ...typed },
		answer: ({ account, fields }) =>
			account.sent(fields.chatId, kindOf(fields.fileName), {
				downloadUrl: fields.urlFile,
				fileName: fields.fileName,
				caption: fields.caption ?? '',
			}),
	},
	uploadFile: {
		verb: 'POST',
		rps: 50,
		as: 'bytes',
		answer: ({ account, bytes, origin }) => {
			const urlFile = `${origin}/files/${newId()}`;
			account.files.set(urlFile, bytes);
			return { urlFile };
		},
	},
	sendPoll: {
		verb: 'POST',
		rps: 50,
		fields: {
			'chatId*': chat,
			'message*': text(255),
			'options*': listOf(objectOf({ 'optionName*': text(100) }), 2, 12),
			multipleAnswers: flag,
			...quoted,
		},
		answer: ({ account, fields }) =>
			account.sent(fields.chatId, 'pollMessage', {
				pollMessageData: { name: fields.message, options: fields.options, multipleAnswers: fields.multipleAnswers ?? false },
			}),
	},
	sendLocation: {
		verb: 'POST',
		rps: 50,
		fields: {
			'chatId*': chat,
			'latitude*': between(-90, 90),
			'longitude*': between(-180, 180),
			nameLocation: text(),
			address: text(),
			...quoted,
		},
		answer: ({ account, fields: { chatId, latitude, longitude, nameLocation = '', address = '' } }) =>
			account.sent(chatId, 'locationMessage', { location: { nameLocation, address, latitude, longitude, jpegThumbnail: '' } }),
	},
	sendContact: {
		verb: 'POST',
		rps: 50,
		fields: {
			'chatId*': chat,
			'contact*': objectOf({
				'phoneContact*': whole(1e9, 1e16),
				firstName: text(),
				middleName: text(),
				lastName: text(),
				company: text(),
			}),
			...quoted,
		},
		answer: ({ account, fields }) => account.sent(fields.chatId, 'contactMessage', { contact: { displayName: 'A contact', vcard: '' } }),
	},
	forwardMessages: {
		verb: 'POST',
		rps: 50,
		fields: { 'chatId*': chat, 'chatIdFrom*': chat, 'messages*': listOf(messageId, 1), typingTime: typing },
		answer: ({ account, fields }) => ({
			messages: [account.sent(fields.chatId, 'textMessage', { textMessage: 'Forwarded' }).idMessage],
		}),
	},
	sendInteractiveButtons: {
		verb: 'POST',
		fields: {
			...besideButtons,
			'buttons*': listOf(
				objectOf({
					'type*': oneOf('copy', 'call', 'url', 'reply'),
					'buttonId*': text(),
					'buttonText*': title,
					copyCode: text(),
					phoneNumber: text(),
					url: webLink,
				}),
				1,
				3,
			),
		},
		answer: ({ account, fields }) => account.sent(fields.chatId, 'interactiveButtons', { contentText: fields.body }),
	},
	sendInteractiveButtonsReply: {
		verb: 'POST',
		fields: {
			...besideButtons,
			'buttons*': listOf(objectOf({ 'buttonId*': text(), 'buttonText*': title }), 1, 3),
		},
		answer: ({ account, fields }) => account.sent(fields.chatId, 'interactiveButtonsReply', { contentText: fields.body }),
	},
	sendTyping: {
		verb: 'POST',
		fields: { 'chatId*': chat, typingTime: typing, typingType: oneOf('recording') },
		answer: () => undefined,
	},
	editMessage: {
		verb: 'POST',
		rps: 1,
		fields: { 'chatId*': chat, 'idMessage*': messageId, 'message*': text(20_000) },
		answer: ({ fields }) => ({ idMessage: fields.idMessage }),
	},
	deleteMessage: {
		verb: 'POST',
		rps: 10,
		fields: { 'chatId*': chat, 'idMessage*': messageId, onlySenderDelete: flag },
		answer: () => undefined,
	},
	downloadFile: {
		verb: 'POST',
		rps: 5,
		fields: { 'chatId*': chat, 'idMessage*': messageId },
		answer: ({ account, fields: { chatId, idMessage } }) => {
			const downloadUrl = account.find(idMessage)?.downloadUrl;
			if (downloadUrl) return { downloadUrl };
			throw new Refused(400, `File message encrypted url not found by chatId ${String(chatId)} and idMessage ${String(idMessage)}`);
		},
	},
};
