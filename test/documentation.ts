/**
 * The requests and answers that GREEN-API's documentation shows, as data (with its comments and trailing commas
 * removed; some values are invented). Each part names its page.
 */

/** The request body of https://green-api.com/en/docs/api/statuses/SendTextStatus/ */
export const textStatus = {
	message: 'I use Green-API to send this Status!',
	backgroundColor: '#228B22',
	font: 'SERIF',
	participants: ['70000001234@c.us', '440000001234@c.us'],
};

/** The request body of https://green-api.com/en/docs/api/statuses/SendMediaStatus/ */
export const mediaStatus = {
	urlFile: 'https://example.com/horse.png',
	fileName: 'horse.png',
	caption: 'I use Green-API to send this Status!',
	participants: ['70000001234@c.us'],
};

/** The request body of https://green-api.com/en/docs/api/statuses/SendVoiceStatus/ */
export const voiceStatus = {
	urlFile: 'https://example.com/greeting.mp3',
	fileName: 'greeting.mp3',
	backgroundColor: '#87CEEB',
	participants: ['70000001234@c.us'],
};

/** The answer to a status that was sent. */
export const sent = { idMessage: '3EB0C767D097B7C7C030' };

/** The request body of https://green-api.com/en/docs/api/statuses/DeleteStatus/ */
export const deletion = { idMessage: 'BAE5F4886F6F2D05' };

/** The answer of https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/ */
export const outgoingStatuses = [
	{
		type: 'outgoing',
		idMessage: 'BAE5018000000000',
		timestamp: 1710134811,
		typeMessage: 'extendedTextMessage',
		chatId: '70000000001@c.us',
		textMessage: 'I use Green-API to send this Status!',
		extendedTextMessage: {
			text: 'I use Green-API to send this Status!',
			backgroundColor: '#228B22',
			font: 'SERIF',
			participants: ['70000000001@c.us', '70000000002@c.us'],
		},
		statusMessage: 'read',
		sendByApi: true,
	},
	{
		type: 'outgoing',
		idMessage: 'BAE5207000000000',
		timestamp: 1710134814,
		typeMessage: 'imageMessage',
		chatId: '70000000001@c.us',
		participants: [],
		downloadUrl: 'https://sw-media.storage.greenapi.net/1101000000/dcf81410-bdbc-4aed-bf23-d1845c000000.jpg',
		caption: 'I use Green-API to send this Status!',
		fileName: 'dcf81410-bdbc-4aed-bf23-d1845cd74754.jpg',
		jpegThumbnail: '/9j/2wCEABALDA4MChAODQ4SERATGCgaGBYWGDEjJ',
		mimeType: 'image/jpeg',
		statusMessage: 'read',
		sendByApi: true,
	},
];

/** The answer of https://green-api.com/en/docs/api/statuses/GetIncomingStatuses/ */
export const incomingStatuses = [
	{
		type: 'incoming',
		idMessage: '3EB0A1000000000000B1',
		timestamp: 1710135000,
		typeMessage: 'extendedTextMessage',
		chatId: '79000000003@c.us',
		senderId: '79000000003@c.us',
		senderName: 'anna_k',
		senderContactName: 'Anna K.',
		textMessage: 'Fresh bread from nine',
		extendedTextMessage: { text: 'Fresh bread from nine', backgroundColor: '#228B22', font: 'SERIF' },
	},
	{
		type: 'incoming',
		idMessage: '3EB0A1000000000000B2',
		timestamp: 1710135060,
		typeMessage: 'imageMessage',
		chatId: '79000000004@c.us',
		senderId: '79000000004@c.us',
		senderName: 'boris',
		senderContactName: 'Boris (garage)',
		downloadUrl: 'https://media.example.com/1101000000/b2.jpg',
		caption: 'The view from here',
		fileName: 'b2.jpg',
		jpegThumbnail: '/9j/2wCEABALDA4MChAODQ4SERATGCgaGBYWGDEjJ',
		mimeType: 'image/jpeg',
	},
];

/** The answer of https://green-api.com/en/docs/api/statuses/GetStatusStatistic/ */
export const statusStatistic = [
	{ participant: '11001234567@c.us', timestamp: 1587129319, status: 'read' },
	{ participant: '71234567891@c.us', timestamp: 1587129319, status: 'delivered' },
];

/** The answer of https://green-api.com/en/docs/api/journals/LastOutgoingMessages/ */
export const outgoingMessages = [
	{
		idMessage: '3EB0BDDC94BFDFB3D4FA',
		timestamp: 1587133830,
		statusMessage: 'read',
		typeMessage: 'textMessage',
		chatId: '11001234567@c.us',
		textMessage: 'Привет',
	},
	{
		idMessage: '3EB0BDDC94BFDFB3D4FA',
		timestamp: 1587133830,
		statusMessage: 'read',
		typeMessage: 'imageMessage',
		chatId: '11001234567@c.us',
		downloadUrl: 'https://api.green-api.com/waInstance1234/downloadFile/3EB0BDDC94BFDFB3D4FA',
		caption: 'Как тебе?',
	},
];

/** The answer of https://green-api.com/en/docs/api/journals/LastIncomingMessages/ */
export const incomingMessages = [
	{
		type: 'incoming',
		idMessage: '3EB0C1000000000000D1',
		timestamp: 1587133900,
		typeMessage: 'textMessage',
		chatId: '120363020000000001@g.us',
		senderId: '79000000003@c.us',
		senderName: 'anna_k',
		senderContactName: 'Anna K.',
		textMessage: 'Who has the key?',
		isEdited: false,
		isDeleted: false,
		deletedMessageId: '',
		editedMessageId: '',
	},
	{
		type: 'incoming',
		idMessage: '3EB0C1000000000000D2',
		timestamp: 1587133960,
		typeMessage: 'imageMessage',
		chatId: '79000000004@c.us',
		senderId: '79000000004@c.us',
		senderName: 'boris',
		senderContactName: 'Boris (garage)',
		downloadUrl: 'https://media.example.com/1101000000/d2.jpg',
		caption: 'Is this yours?',
		fileName: 'd2.jpg',
		jpegThumbnail: '',
		mimeType: 'image/jpeg',
		isAnimated: false,
		isForwarded: false,
		forwardingScore: 0,
	},
];
