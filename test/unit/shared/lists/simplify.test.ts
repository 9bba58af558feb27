import type { IDataObject } from 'n8n-workflow';
import { simplified } from '../../../../nodes/shared/lists/simplify';
import { seedMessages } from '../../../simulator/seeds';
import { incoming, pictureStatus, text, textStatus } from './journalRows';

const TEN = ['idMessage', 'timestamp', 'statusMessage', 'typeMessage', 'chatId', 'textMessage', 'caption', 'downloadUrl', 'participants', 'sendByApi'];

describe('simplified', () => {
	it('keeps the ten useful fields under the names of the API', () => {
		expect(simplified(pictureStatus)).toEqual({
			idMessage: 'BAE5F4886F6F2D05',
			timestamp: 1710000000,
			statusMessage: 'read',
			typeMessage: 'imageMessage',
			chatId: '79000000001@c.us',
			caption: 'СКИДКА today',
			downloadUrl: 'https://media.example.com/1.jpg',
			participants: [],
			sendByApi: false,
		});
	});

	it('keeps ten of an incoming row, too: its sender is there instead of what only outgoing ones have', () => {
		expect(simplified({ ...incoming, textMessage: 'Look' })).toEqual({
			idMessage: '3EB0F4886F6F2D05AA01',
			timestamp: 1710000000,
			typeMessage: 'imageMessage',
			chatId: '120363020000000001@g.us',
			senderId: '79000000003@c.us',
			senderName: 'anna_k',
			senderContactName: 'Anna K. (work)',
			textMessage: 'Look',
			caption: 'On the beach',
			downloadUrl: 'https://media.example.com/2.jpg',
		});
	});

	it('takes text and participants of a text status out of its extendedTextMessage', () => {
		expect(simplified({ ...textStatus, textMessage: undefined })).toMatchObject({ textMessage: 'A discount', participants: ['79000000002@c.us'] });
	});

	it('leaves out what the row lacks, instead of giving it without a value', () => {
		expect(Object.keys(simplified(text))).not.toContain('caption');
		expect(simplified({})).toEqual({});
	});

	it.each([...seedMessages(Date.UTC(2026, 0, 1)), textStatus, pictureStatus].map((row) => [String(row.typeMessage), row] as const))('gives a %s none but the ten fields', (_, row) => {
		const simple = simplified(row as IDataObject);
		expect(TEN).toEqual(expect.arrayContaining(Object.keys(simple)));
		expect(simple).toMatchObject({ idMessage: row.idMessage, typeMessage: row.typeMessage, chatId: row.chatId });
	});

	it('leaves the row itself as it was', () => {
		const before = structuredClone(textStatus);
		simplified(textStatus);
		expect(textStatus).toEqual(before);
	});
});
