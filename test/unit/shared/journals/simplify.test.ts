import type { IDataObject } from 'n8n-workflow';
import { simplified } from '../../../../nodes/shared/journals/simplify';
import { seedMessages } from '../../../simulator/seeds';
import { common, incoming, pictureStatus, text, textStatus } from './journalRows';
import { journalShapes } from './messageShapes';

const FIELDS = ['idMessage', 'timestamp', 'statusMessage', 'typeMessage', 'chatId', 'textMessage', 'caption', 'downloadUrl', 'description', 'participants', 'sendByApi'];

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

	it.each([...seedMessages(Date.UTC(2026, 0, 1)), textStatus, pictureStatus].map((row) => [String(row.typeMessage), row] as const))('gives a %s none but the useful fields', (_, row) => {
		const simple = simplified(row as IDataObject);
		expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(simple)));
		expect(simple).toMatchObject({ idMessage: row.idMessage, typeMessage: row.typeMessage, chatId: row.chatId });
	});

	it.each(journalShapes)('gives of %s all that it says, one text a line, beside the caption', (_, row, { texts, caption }) => {
		const { textMessage = '', caption: shown } = simplified(row);
		expect(textMessage).toBe(texts.filter(Boolean).join('\n'));
		expect(shown).toBe(caption ?? row.caption);
	});

	it('keeps the reason of a message that could not be delivered', () => {
		const reason = { statusMessage: 'failed', description: 'SWE004: the number of participants in the group has been exceeded' };
		expect(simplified({ ...text, ...reason })).toEqual({ ...simplified(text), ...reason });
		expect(simplified({ ...text, description: '' })).toEqual(simplified(text));
	});

	it('keeps ten fields of a row that has more: its origin gives way first', () => {
		const { sendByApi, participants, ...others } = { ...common, typeMessage: 'imageMessage', textMessage: 'A', caption: 'B', downloadUrl: 'https://media.example.com/1.jpg', participants: ['a'], description: 'C' };
		const { type, ...kept } = { ...others, participants };
		expect([type, sendByApi]).toEqual(['outgoing', true]);
		expect(simplified({ ...kept, sendByApi })).toEqual(kept);
		expect(Object.keys(simplified({ ...incoming, ...kept, sendByApi }))).toHaveLength(10);
	});

	it('leaves the row itself as it was', () => {
		const before = structuredClone(textStatus);
		simplified(textStatus);
		expect(textStatus).toEqual(before);
	});
});
