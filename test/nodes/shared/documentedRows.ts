import type { IDataObject } from 'n8n-workflow';
import { getIncomingStatuses } from '../../../nodes/GetIncomingStatuses/getIncomingStatuses';
import { getMany } from '../../../nodes/GetOutgoingStatuses/getMany';
import { lastIncomingMessages } from '../../../nodes/LastIncomingMessages/lastIncomingMessages';
import { lastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/lastOutgoingMessages';
import type { Operation } from '../../../nodes/shared/operation/operation';

/** The rows of an operation's example, and more that stand in the same answer of the documentation. */
const rowsOf = <Row extends IDataObject>({ example }: Operation, ...more: Row[]): Row[] => [...(example.answer as Row[]), ...more];

export const outgoingStatuses = rowsOf(getMany, {
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
});

export const incomingStatuses = rowsOf(getIncomingStatuses, {
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
});

export const outgoingMessages = rowsOf(lastOutgoingMessages, {
	idMessage: '3EB0BDDC94BFDFB3D4FA',
	timestamp: 1587133830,
	statusMessage: 'read',
	typeMessage: 'imageMessage',
	chatId: '11001234567@c.us',
	downloadUrl: 'https://api.green-api.com/waInstance1234/downloadFile/3EB0BDDC94BFDFB3D4FA',
	caption: 'Как тебе?',
});

export const incomingMessages = rowsOf(lastIncomingMessages, {
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
});
