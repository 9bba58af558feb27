import type { IDataObject } from 'n8n-workflow';
import { type Filters, passes, readFilters } from '../../../../nodes/shared/lists/filters';
import { simplified } from '../../../../nodes/shared/lists/simplify';
import { seedMessages, THUMBNAIL } from '../../../simulator/seeds';

const TEN = ['idMessage', 'timestamp', 'statusMessage', 'typeMessage', 'chatId', 'textMessage', 'caption', 'downloadUrl', 'participants', 'sendByApi'];
const common = { type: 'outgoing', idMessage: 'BAE5F4886F6F2D05', timestamp: 1710000000, chatId: '79000000001@c.us', statusMessage: 'sent', sendByApi: true };

const text: IDataObject = { ...common, typeMessage: 'textMessage', textMessage: 'See you at Six', isEdited: false, isDeleted: false };
const textStatus: IDataObject = {
	...common,
	typeMessage: 'extendedTextMessage',
	textMessage: 'A discount',
	extendedTextMessage: { text: 'A discount', backgroundColor: '#228B22', font: 'SERIF', participants: ['79000000002@c.us'] },
};
const pictureStatus: IDataObject = {
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

const incoming: IDataObject = {
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

/** What an expression may put into a filter, whatever the form shows. */
const given = (filters: Record<string, unknown>): Filters => readFilters(filters as IDataObject);

describe('passes', () => {
	it.each([
		['no filter', {}],
		['empty filters', { chatId: '', statusMessage: [], typeMessage: [], text: '' }],
		['its delivery status', { statusMessage: ['sent'] }],
		['one of several delivery statuses', { statusMessage: ['read', 'sent'] }],
		['its kind', { typeMessage: ['imageMessage', 'textMessage'] }],
		['where it was sent from', { sendByApi: 'api' }],
		['its chat ID', { chatId: '79000000001@c.us' }],
		['its chat written as a phone number', { chatId: '+7 (900) 000-00-01' }],
		['its text', { text: 'at six' }],
		['its text in capitals', { text: 'SEE YOU' }],
		['all of it at once', { chatId: '79000000001', statusMessage: ['sent'], typeMessage: ['textMessage'], sendByApi: 'api', text: 'you' }],
	])('lets a row pass that matches %s', (_, filters) => {
		expect(passes(text, given(filters))).toBe(true);
	});

	it.each([
		['another delivery status', { statusMessage: ['read', 'pending'] }],
		['another kind', { typeMessage: ['imageMessage'] }],
		['another origin', { sendByApi: 'phone' }],
		['another chat', { chatId: '79000000002@c.us' }],
		['a chat whose number begins with its own', { chatId: '790000000011' }],
		['another text', { text: 'at seven' }],
		['one of its properties but not another', { statusMessage: ['sent'], text: 'at seven' }],
	])('holds a row back that is of %s', (_, filters) => {
		expect(passes(text, given(filters))).toBe(false);
	});

	it('tells what was sent on the phone from what was sent by the API', () => {
		expect(passes(pictureStatus, given({ sendByApi: 'phone' }))).toBe(true);
		expect(passes(pictureStatus, given({ sendByApi: 'api' }))).toBe(false);
	});

	it('looks for the text in a caption, in any alphabet', () => {
		expect(passes(pictureStatus, given({ text: 'скидка' }))).toBe(true);
	});

	it('looks for the text in an extendedTextMessage that has it alone', () => {
		expect(passes({ ...common, extendedTextMessage: { text: 'A discount' } }, given({ text: 'discount' }))).toBe(true);
	});

	it('finds no text in a row that has none, not even the word undefined', () => {
		expect(passes(common, given({ text: 'undefined' }))).toBe(false);
	});

	it('finds a group by its id', () => {
		expect(passes({ ...text, chatId: '120363020000000001@g.us' }, given({ chatId: ' 120363020000000001@g.us ' }))).toBe(true);
	});

	it.each([
		['chat ID', '79000000003@c.us'],
		['phone number', ' +7 (900) 000-00-03'],
		['phone number as a number', 79000000003],
		['name in the contacts', 'Anna K. (work)'],
		['own name', 'anna_k'],
		['name in part and in capitals', 'ANNA'],
	])('finds what a person has sent by the %s', (_, sender) => {
		expect(passes(incoming, given({ sender }))).toBe(true);
	});

	it.each([
		['another name', 'Boris'],
		['another phone number', '79000000004'],
		['a number that is only the beginning of its own', '7900000000'],
		['the group in which it was sent', '120363020000000001@g.us'],
	])('holds back what is not from %s', (_, sender) => {
		expect(passes(incoming, given({ sender }))).toBe(false);
	});

	it('finds no sender in a row that has none, not even the word undefined', () => {
		expect(passes(text, given({ sender: 'undefined' }))).toBe(false);
	});

	it('takes a chat ID that an expression gives as a number', () => {
		expect(passes(text, given({ chatId: 79000000001 }))).toBe(true);
		expect(passes(text, given({ chatId: 79000000002 }))).toBe(false);
	});

	it('takes a text that an expression gives as a number', () => {
		expect(passes({ ...text, textMessage: 'Order 4711' }, given({ text: 4711 }))).toBe(true);
	});

	it.each([
		['lets the one it names pass', 'sent', true],
		['holds others back', 'read', false],
	])('takes a delivery status that an expression gives as a text: %s', (_, statusMessage, expected) => {
		expect(passes(text, given({ statusMessage }))).toBe(expected);
	});

	it.each(['chatId', 'sendByApi', 'sender', 'statusMessage', 'text', 'typeMessage'])('takes a null from an expression for no filter: %s', (filter) => {
		expect(passes(text, given({ [filter]: null }))).toBe(true);
	});
});

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
