import type { IDataObject } from 'n8n-workflow';
import { passes, readFilters, stranger } from '../../../../nodes/shared/journals/filters';
import { factsOf } from '../../factsOf';
import { common, incoming, pictureStatus, text, textStatus } from './journalRows';
import { journalShapes, notificationShapes } from './messageShapes';

/** What becomes of a row. An expression may put anything into a filter, whatever the form shows. */
const verdictOn = (row: IDataObject, filters: Record<string, unknown>) => (passes(row, readFilters(filters as IDataObject), 'message') ? 'passes' : 'is held back');

describe('passes', () => {
	it.each([
		['no filter', {}],
		['empty filters', { chatId: '', deliveryStatus: [], kind: [], recipient: '', sender: '', sentFrom: '', text: '' }],
		['its delivery status', { deliveryStatus: ['sent'] }],
		['one of several delivery statuses', { deliveryStatus: ['read', 'sent'] }],
		['its kind', { kind: ['picture', 'text'] }],
		['where it was sent from', { sentFrom: 'api' }],
		['its chat ID', { chatId: '79000000001@c.us' }],
		['its chat written as a phone number', { chatId: '+7 (900) 000-00-01' }],
		['its text', { text: 'at six' }],
		['its text in capitals', { text: 'SEE YOU' }],
		['its chat ID, with white space around it', { chatId: ' 79000000001@c.us\n' }],
		['all of it at once', { chatId: '79000000001', deliveryStatus: ['sent'], kind: ['text'], sentFrom: 'api', text: 'you' }],
	])('lets a row pass that matches %s', (_, filters) => {
		expect(verdictOn(text, filters)).toBe('passes');
	});

	it.each([
		['another delivery status', { deliveryStatus: ['read', 'pending'] }],
		['another kind', { kind: ['picture'] }],
		['another origin', { sentFrom: 'phone' }],
		['another chat', { chatId: '79000000002@c.us' }],
		['a chat whose number begins with its own', { chatId: '790000000011@c.us' }],
		['another text', { text: 'at seven' }],
		['one of its properties but not another', { deliveryStatus: ['sent'], text: 'at seven' }],
	])('holds a row back that is of %s', (_, filters) => {
		expect(verdictOn(text, filters)).toBe('is held back');
	});

	it.each(['yellowCard', 'suspended'])("finds what is held for spam by either of GREEN-API's words: %s", (statusMessage) => {
		expect(verdictOn({ ...text, statusMessage }, { deliveryStatus: ['yellowCard'] })).toBe('passes');
		expect(verdictOn({ ...text, statusMessage }, { deliveryStatus: ['read'] })).toBe('is held back');
	});

	it('tells what was sent on the phone from what was sent by the API', () => {
		expect(verdictOn(pictureStatus, { sentFrom: 'phone' })).toBe('passes');
		expect(verdictOn(pictureStatus, { sentFrom: 'api' })).toBe('is held back');
	});

	it('looks for the text in a caption, in any alphabet', () => {
		expect(verdictOn(pictureStatus, { text: 'скидка' })).toBe('passes');
	});

	it('looks for the text in an extendedTextMessage that has it alone', () => {
		expect(verdictOn({ ...common, extendedTextMessage: { text: 'A discount' } }, { text: 'discount' })).toBe('passes');
	});

	it('finds no text in a row that has none, not even the word undefined', () => {
		expect(verdictOn(common, { text: 'undefined' })).toBe('is held back');
	});

	it('finds a group by its id', () => {
		expect(verdictOn({ ...text, chatId: '120363020000000001@g.us' }, { chatId: ' 120363020000000001@g.us ' })).toBe('passes');
	});

	it.each([
		['chat ID', '79000000003@c.us'],
		['phone number', ' +7 (900) 000-00-03'],
		['phone number as a number', 79000000003],
		['name in the contacts', 'Anna K. (work)'],
		['own name', 'anna_k'],
		['name in part and in capitals', 'ANNA'],
		['name with white space around it', ' Anna\u00a0\n'],
	])('finds what a person has sent by the %s', (_, sender) => {
		expect(verdictOn(incoming, { sender })).toBe('passes');
	});

	it.each([
		['another name', 'Boris'],
		['another phone number', '79000000004'],
		['a number that is only the beginning of its own', '7900000000@c.us'],
		['digits that are in no name', '7900'],
		['the group in which it was sent', '120363020000000001@g.us'],
	])('holds back what is not from %s', (_, sender) => {
		expect(verdictOn(incoming, { sender })).toBe('is held back');
	});

	it('finds a name of digits by a part of it', () => {
		expect(verdictOn({ ...incoming, senderContactName: 'Taxi 24 7' }, { sender: '24 7' })).toBe('passes');
	});

	it.each([
		['Chat ID', { chatId: '900 111-00-01' }],
		['Chat ID', { chatId: 12345 }],
		['Sender', { sender: ' 900 111-00-01 ' }],
		['Sender', { sender: 7900000000 }],
		['Recipient', { recipient: '900 111-00-01' }],
	])("refuses a number in '%s' that is no phone number, before there is a row: %p", (field, filters) => {
		expect(factsOf(() => readFilters(filters)).title).toContain(`in '${field}' is neither a phone number nor a chat ID`);
	});

	describe.each<['chatId' | 'recipient' | 'sender', string]>([['chatId', 'Chat ID'], ['recipient', 'Recipient'], ['sender', 'Sender']])('%s', (filter, field) => {
		const [ONE, OTHER] = ['79000000003@c.us', '+7 900 000-00-04'];
		const several = [', ', ',', ';', '\n', ' | '].flatMap((between) => [[ONE, OTHER].join(between), [OTHER, ONE].join(between)]);

		it.each<unknown>([...several, `${ONE} ${ONE}`, '1@lid 120363020000000001@g.us', '79000000003, 79000000004', '79000000003 79000000004', [ONE, OTHER]])('refuses several people, since no row is of both: %j', (value) => {
			expect(factsOf(() => readFilters({ [filter]: value } as IDataObject)).title).toContain(`'${field}' holds 2 values`);
		});

		it.each(['Smith, Anna', 'Anna, 79000000003', 'Taxi 24, 7', 'Anna | Boris', '12, 34', 'status@broadcast', 'Anna 1@lid, 79000000003', '1@lid2, 79000000003', ','])('takes %j as it is', (value) => {
			expect([readFilters({ [filter]: value })[filter]]).toMatchObject([filter === 'chatId' ? value : { typed: value, id: value }]);
		});

		it.each<[unknown]>([[[ONE]], [`${ONE},`], ['79000000003; ']])('takes %j for the one in it', (value) => {
			expect(verdictOn({ ...incoming, chatId: ONE, participants: [ONE] }, { [filter]: value })).toBe('passes');
			expect(verdictOn({ ...incoming, senderId: '4@lid', chatId: '4@lid', participants: ['4@lid', '5@lid'] }, { [filter]: value })).toBe('is held back');
		});
	});

	it.each<[IDataObject, unknown, boolean]>([
		[textStatus, '+7 900 000-00-02', true],
		[textStatus, '79000000009', false],
		[{ ...common, participants: ['1@lid', '79000000002@c.us'] }, 79000000002, true],
		[pictureStatus, '79000000009', true],
	])('finds a status for its recipients, or for everybody: %#', (row, recipient, passed) => {
		expect(passes(row, readFilters({ recipient } as IDataObject), 'status')).toBe(passed);
	});

	it("finds a sender by a contact's name only where the row itself has none", () => {
		const nameless = { ...incoming, senderName: '', senderContactName: '' };
		const byName = (row: IDataObject) => passes(row, readFilters({ sender: 'boris' }), 'message', { ...stranger, namesOf: () => ['Boris'] });
		expect([byName(nameless), byName(incoming)]).toEqual([true, false]);
		expect(verdictOn(nameless, {})).toBe('passes');
	});

	it.each([['sentFrom', 'Sent From'], ['text', 'Text Contains']])('refuses an object in %s', (filter, label) => {
		expect(factsOf(() => readFilters({ [filter]: {} })).title).toBe(`'${label}' must be a text`);
	});

	it('finds no sender in a row that has none, not even the word undefined', () => {
		expect(verdictOn(text, { sender: 'undefined' })).toBe('is held back');
	});

	it('takes a chat ID that an expression gives as a number', () => {
		expect(verdictOn(text, { chatId: 79000000001 })).toBe('passes');
		expect(verdictOn(text, { chatId: 79000000002 })).toBe('is held back');
	});

	it('takes a text that an expression gives as a number', () => {
		expect(verdictOn({ ...text, textMessage: 'Order 4711' }, { text: 4711 })).toBe('passes');
	});

	it.each([
		['lets the one it names pass', 'sent', 'passes'],
		['holds others back', 'read', 'is held back'],
	])('takes a delivery status that an expression gives as a text: %s', (_, deliveryStatus, expected) => {
		expect(verdictOn(text, { deliveryStatus })).toBe(expected);
	});

	it.each(['chatId', 'deliveryStatus', 'kind', 'recipient', 'sender', 'sentFrom', 'text'])('takes a null from an expression for no filter: %s', (filter) => {
		expect(verdictOn(text, { [filter]: null })).toBe('passes');
	});
});

describe.each([...journalShapes, ...notificationShapes])('the text filter and a %s', (_, row, { texts, caption = '' }) => {
	it('finds it by each of its texts, and by nothing that is about another message', () => {
		for (const said of [...texts, caption].filter(Boolean)) expect([said, verdictOn(row, { text: said.toUpperCase() })]).toEqual([said, 'passes']);
		expect(verdictOn(row, { text: 'not' })).toBe([...texts, caption].join().toLowerCase().includes('not') ? 'passes' : 'is held back');
	});
});

it('finds a text whatever way its accents and its letters are written', () => {
	expect(verdictOn({ ...text, textMessage: 'Cafe\u0301 in der STRASSE' }, { text: 'café in der Straße' })).toBe('passes');
	expect(verdictOn({ ...text, textMessage: 'Café' }, { text: 'CAFE\u0301' })).toBe('passes');
	expect(verdictOn({ ...text, textMessage: 'Café' }, { text: 'cafe' })).toBe('is held back');
});

it.each([
	['failed', 'fail'],
	['yellowCard', 'suspended'],
])('finds the delivery status %s by either word where GREEN-API says %s', (word, other) => {
	for (const wanted of [word, other]) {
		for (const statusMessage of [word, other]) expect(verdictOn({ ...text, statusMessage }, { deliveryStatus: [wanted] })).toBe('passes');
		expect(verdictOn(text, { deliveryStatus: [wanted] })).toBe('is held back');
	}
});

it.each<unknown>([null, undefined, {}, [], ['sent'], true, { toString: 1 }])('holds a row back whose delivery status and kind are %j where one is wanted', (odd) => {
	expect(verdictOn({ ...text, statusMessage: odd } as IDataObject, { deliveryStatus: ['sent'] })).toBe('is held back');
	expect(verdictOn({ ...text, typeMessage: odd } as IDataObject, { kind: ['text'] })).toBe('is held back');
});
