import { type Methods, Refused } from '../method';
import { digits, fileName, like, listOf, messageId, oneOf, text, webLink } from '../rules';

const people = { participants: listOf(like(/^\d{7,15}@c\.us$/)) };
const color = like(/^#[0-9A-Fa-f]{6}$/);
const minutes = { minutes: digits(1) };

/** The pages of "Statuses". */
export const statuses: Methods = {
	sendTextStatus: {
		verb: 'POST',
		rps: 5,
		fields: {
			'message*': text(500),
			backgroundColor: color,
			font: oneOf('SERIF', 'SANS_SERIF', 'NORICAN_REGULAR', 'BRYNDAN_WRITE', 'OSWALD_HEAVY'),
			...people,
		},
		answer: ({ account, fields: { message, backgroundColor = '#FFFFFF', font = 'SERIF', participants = [] } }) =>
			account.posted('extendedTextMessage', {
				textMessage: message,
				extendedTextMessage: { text: message, backgroundColor, font, participants },
			}),
	},
	sendVoiceStatus: {
		verb: 'POST',
		rps: 5,
		fields: { 'urlFile*': webLink, 'fileName*': fileName, backgroundColor: color, ...people },
		answer: ({ account, fields: { urlFile, fileName: name, participants = [] } }) =>
			account.posted('audioMessage', { participants, downloadUrl: urlFile, fileName: name, mimeType: 'audio/mpeg' }),
	},
	sendMediaStatus: {
		verb: 'POST',
		rps: 5,
		fields: { 'urlFile*': webLink, 'fileName*': fileName, caption: text(1_024), ...people },
		answer: ({ account, fields: { urlFile, fileName: name, caption = '', participants = [] } }) =>
			account.posted('imageMessage', {
				participants,
				downloadUrl: urlFile,
				caption,
				fileName: name,
				jpegThumbnail: '/9j/2wCEABALDA4',
				mimeType: 'image/jpeg',
			}),
	},
	deleteStatus: {
		verb: 'POST',
		rps: 10,
		fields: { 'idMessage*': messageId },
		answer: ({ account, fields: { idMessage } }) => {
			const status = account.statuses.find((one) => one.idMessage === idMessage && one.typeMessage !== 'deletedMessage');
			if (!status) throw new Refused(400, 'ID message notfound');
			status.typeMessage = 'deletedMessage';
			return undefined;
		},
	},
	getStatusStatistic: {
		verb: 'GET',
		rps: 1,
		fields: { 'idMessage*': messageId },
		answer: ({ account }) => account.statistic,
	},
	getOutgoingStatuses: { verb: 'GET', rps: 1, fields: minutes, answer: ({ account }) => account.statuses },
	getIncomingStatuses: { verb: 'GET', rps: 1, fields: minutes, answer: ({ account }) => account.incomingStatuses },
};
