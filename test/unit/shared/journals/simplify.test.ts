import type { IDataObject } from 'n8n-workflow';
import type { Subject } from '../../../../nodes/shared/form/kinds';
import { namelessIn, simplified } from '../../../../nodes/shared/journals/simplify';
import { seedMessages } from '../../../simulator/seeds';
import { incoming, pictureStatus, text, textStatus } from './journalRows';
import { journalShapes } from './messageShapes';

/** A row simplified in Yekaterinburg, where everybody is called by the beginning of the chat ID. */
const simple = (row: IDataObject, subject: Subject) => simplified(row, { subject, timeZone: 'Asia/Yekaterinburg', nameOf: (id) => `Mr ${String(id).slice(0, 11)}` });

const TIME = '2024-03-09T21:00:00.000+05:00';

/** Each as its fields in their order. */
const rows: Array<[what: string, row: IDataObject, subject: Subject, expected: IDataObject]> = [
	['a status for some people', { ...textStatus, description: 'SWE004' }, 'status', {
		time: TIME, kind: 'text', text: 'A discount', deliveryStatus: 'sent', recipientNames: ['Mr 79000000002'], sentFrom: 'api', reason: 'SWE004', recipientIds: ['79000000002@c.us'], idMessage: 'BAE5F4886F6F2D05',
	}],
	['a status with a file for everybody', pictureStatus, 'status', {
		time: TIME, kind: 'picture', text: 'СКИДКА today', deliveryStatus: 'read', sentFrom: 'phone', downloadUrl: 'https://media.example.com/1.jpg', idMessage: 'BAE5F4886F6F2D05',
	}],
	['a status of a contact', { ...incoming, typeMessage: 'audioMessage', chatId: incoming.senderId }, 'status', {
		time: TIME, senderName: 'Anna K. (work)', kind: 'voice', text: 'On the beach', downloadUrl: 'https://media.example.com/2.jpg', senderId: '79000000003@c.us', idMessage: '3EB0F4886F6F2D05AA01',
	}],
	['a status whose chat alone says who has posted it', { type: 'incoming', chatId: '79000000003@c.us', senderName: '', idMessage: 'A' }, 'status', { senderName: 'Mr 79000000003', senderId: '79000000003@c.us', idMessage: 'A' }],
	['a message to a person', text, 'message', {
		time: TIME, chatName: 'Mr 79000000001', kind: 'text', text: 'See you at Six', deliveryStatus: 'sent', sentFrom: 'api', chatId: '79000000001@c.us', idMessage: 'BAE5F4886F6F2D05',
	}],
	['a message that failed', { ...text, statusMessage: 'fail', description: 'SWE004: too many', downloadUrl: 'https://media.example.com/3.jpg' }, 'message', {
		time: TIME, chatName: 'Mr 79000000001', kind: 'text', text: 'See you at Six', deliveryStatus: 'failed', sentFrom: 'api', reason: 'SWE004: too many', downloadUrl: 'https://media.example.com/3.jpg', chatId: '79000000001@c.us', idMessage: 'BAE5F4886F6F2D05',
	}],
	['a message in a group', { ...incoming, statusMessage: 'read', sendByApi: true, description: 'SWE004' }, 'message', {
		time: TIME, senderName: 'Anna K. (work)', chatName: 'Mr 12036302000', kind: 'picture', text: 'On the beach', downloadUrl: 'https://media.example.com/2.jpg', senderId: '79000000003@c.us', chatId: '120363020000000001@g.us', idMessage: '3EB0F4886F6F2D05AA01',
	}],
	['a message of a person, who is the chat', { ...incoming, chatId: incoming.senderId, senderContactName: '' }, 'message', {
		time: TIME, senderName: 'anna_k', kind: 'picture', text: 'On the beach', downloadUrl: 'https://media.example.com/2.jpg', chatId: '79000000003@c.us', idMessage: '3EB0F4886F6F2D05AA01',
	}],
	['an own message that bears its sender', { type: 'outgoing', senderId: '79000000009@c.us', chatId: '79000000001@c.us' }, 'message', { chatName: 'Mr 79000000001', chatId: '79000000001@c.us' }],
	['a message without its sender', { type: 'incoming', chatId: '79000000003@c.us' }, 'message', { chatName: 'Mr 79000000003', chatId: '79000000003@c.us' }],
	['a status of nobody knows whom', { chatId: '79000000003@c.us' }, 'status', {}],
	['nothing', {}, 'message', {}],
];

it.each(rows)('gives %s in the words of the forms, the most useful first', (_, row, subject, expected) => {
	const before = structuredClone(row);
	expect(Object.entries(simple(row, subject))).toEqual(Object.entries(expected));
	expect(row).toEqual(before);
});

it.each(journalShapes)('gives of %s all that it says, one text a line, the caption last', (_, row, { texts, caption = '' }) => {
	expect(simple(row, 'message').text ?? '').toBe([...texts, caption].filter(Boolean).join('\n'));
});

it.each(seedMessages(Date.UTC(2026, 0, 1)).map((row) => [row.typeMessage, row] as const))('knows a word for the kind of a %s', (typeMessage, row) => {
	expect(simple(row as IDataObject, 'message').kind).not.toBe(typeMessage);
});

it.each<[string, IDataObject, Subject, string[]]>([
	['a sender whom the row names', { ...incoming, chatId: incoming.senderId }, 'message', []],
	['a sender whom it does not name', { ...incoming, chatId: incoming.senderId, senderName: '', senderContactName: '' }, 'message', ['79000000003@c.us']],
	['a group', incoming, 'message', ['120363020000000001@g.us']],
	['the chat of an own message', text, 'message', ['79000000001@c.us']],
	['the recipients of a status', textStatus, 'status', ['79000000002@c.us']],
	['nobody: the chat of an own status is this account', pictureStatus, 'status', []],
])('knows whose names are to be looked up: %s', (_, row, subject, ids) => {
	expect(namelessIn(row, subject)).toEqual(ids);
});
