import type { IDataObject } from 'n8n-workflow';
import { THUMBNAIL } from '../../../simulator/seeds';

/** What all own rows have. */
export const common = { type: 'outgoing', idMessage: 'BAE5F4886F6F2D05', timestamp: 1710000000, chatId: '79000000001@c.us', statusMessage: 'sent', sendByApi: true };

export const text: IDataObject = { ...common, typeMessage: 'textMessage', textMessage: 'See you at Six', isEdited: false, isDeleted: false };
export const textStatus: IDataObject = {
	...common,
	typeMessage: 'extendedTextMessage',
	textMessage: 'A discount',
	extendedTextMessage: { text: 'A discount', backgroundColor: '#228B22', font: 'SERIF', participants: ['79000000002@c.us'] },
};
export const pictureStatus: IDataObject = {
	...common,
	typeMessage: 'imageMessage',
	statusMessage: 'read',
	sendByApi: false,
	downloadUrl: 'https://media.example.com/1.jpg',
	caption: 'СКИДКА today',
	fileName: '1.jpg',
	jpegThumbnail: THUMBNAIL,
	mimeType: 'image/jpeg',
	participants: [],
};

export const incoming: IDataObject = {
	type: 'incoming',
	idMessage: '3EB0F4886F6F2D05AA01',
	timestamp: 1710000000,
	typeMessage: 'imageMessage',
	chatId: '120363020000000001@g.us',
	senderId: '79000000003@c.us',
	senderName: 'anna_k',
	senderContactName: 'Anna K. (work)',
	downloadUrl: 'https://media.example.com/2.jpg',
	caption: 'On the beach',
	fileName: '2.jpg',
	jpegThumbnail: THUMBNAIL,
	mimeType: 'image/jpeg',
};
