import type { IDataObject } from 'n8n-workflow';
import { readNotification } from '../../../../nodes/shared/notifications/readNotification';
import { namelessIn, shaped } from '../../../../nodes/shared/notifications/shape';
import { bodies, bodyOf } from '../../../notifications/bodies';

const read = (body: unknown) => readNotification(body, Date.UTC(2026, 0, 1));

/** A notification simplified in Yekaterinburg, where these are known and all others are called by their IDs. */
const simple = (body: unknown, known: Record<string, string> = {}) =>
	shaped(read(body), { timeZone: 'Asia/Yekaterinburg', nameOf: (id) => known[String(id)] ?? String(id) });

const [anna, group] = ['79001110001@c.us', '120363000000000001@g.us'];
const known = { [anna]: 'Anna K.', [group]: 'Our choir' };
const ofAnna = { chatName: 'Anna', senderName: 'Anna' };
const inAnnasChat = { isGroup: false, senderId: anna, chatId: anna };

/** Each as its fields in their order. */
const examples: Array<[what: string, file: string, expected: IDataObject]> = [
	['a text', '001', { event: 'messageReceived', time: '2025-05-23T16:33:20.000+05:00', ...ofAnna, kind: 'text', text: 'Good morning', ...inAnnasChat, idMessage: 'A1B2C3D4E5F60718293A4B5C6E7F9091' }],
	['a picture as a reply', '014', {
		event: 'messageReceived', time: '2025-05-23T16:33:20.000+05:00', ...ofAnna, kind: 'picture', text: 'like this?', repliesTo: '3EB0009A8B7C6D5E4FB5E7', fileName: 'a1.jpg', mimeType: 'image/jpeg',
		downloadUrl: 'https://media.example/7103000001/a1.jpg', ...inAnnasChat, idMessage: 'A1B2C3D4E5F60718293A4B5C7E8FA0A1',
	}],
	['a file that is too large', '022', {
		event: 'messageReceived', time: '2025-05-23T16:33:20.000+05:00', ...ofAnna, kind: 'document', text: '', fileName: 'long film.mkv', mimeType: 'video/x-matroska',
		fileMissing: 'SWE002: The file is larger than 100 MB, and GREEN-API keeps no such files. Look at it in WhatsApp', ...inAnnasChat, idMessage: 'A1B2C3D4E5F60718293A4B5C8A9BACAD',
	}],
	['a text that could not be read', '010', {
		event: 'messageReceived', time: '2025-05-23T16:33:20.000+05:00', ...ofAnna, kind: 'text', textMissing: 'SWE003: GREEN-API could not decrypt this message. Look at it in WhatsApp', ...inAnnasChat, idMessage: 'A1B2C3D4E5F60718293A4B5C798A9B9C',
	}],
	['a vote that was taken back', '034', {
		event: 'pollVote', time: '2025-05-23T16:33:20.000+05:00', chatName: 'Choir', senderName: 'Carla', kind: 'pollVote', text: '', repliesTo: 'BAE57C6D5E4F7A37', isGroup: true, senderId: '79001110003@c.us', chatId: group, idMessage: 'A1B2C3D4E5F60718293A4B5C9DAEBFC0',
	}],
	['a pressed button', '037', {
		event: 'buttonPressed', time: '2025-05-23T16:35:00.000+05:00', ...ofAnna, kind: 'interactiveButtonsResponse', text: 'Yes', repliesTo: 'BAE57C6D5E4FAA40', buttonId: 'yes', ...inAnnasChat, idMessage: 'A1B2C3D4E5F60718293A4B5CA1B2C3C4',
	}],
	['a deletion, which has no words', '044', { event: 'messageDeleted', time: '2025-05-23T16:33:20.000+05:00', ...ofAnna, kind: 'deleted', repliesTo: '3EB0009A8B7C6D5E51291B', ...inAnnasChat, idMessage: 'A1B2C3D4E5F60718293A4B5CB1C2D3D4' }],
	['an own message, whose sender nobody needs to be told', '048', { event: 'messageSentByApi', time: '2025-05-23T16:33:20.000+05:00', chatName: 'Anna', kind: 'text', text: 'sent by the API', isGroup: false, senderId: '79001110000@c.us', chatId: anna, idMessage: 'BAE57C6D5E501A55' }],
	['a delivery that failed', '055', {
		event: 'deliveryStatusChanged', time: '2025-05-23T16:33:30.000+05:00', chatName: 'Our choir', deliveryStatus: 'failed', sentFrom: 'api', reason: 'SWE004: the number of participants in the group has been exceeded - 300', isGroup: true, chatId: group, idMessage: 'BAE57C6D5E503A5B',
	}],
	['a received message that was read', '058', { event: 'messageRead', time: '2025-05-23T16:33:40.000+05:00', chatName: 'Anna K.', deliveryStatus: 'read', isGroup: false, chatId: anna, idMessage: 'A1B2C3D4E5F60718293A4B5C6E7F9091' }],
	['a call', '060', { event: 'incomingCall', time: '2025-05-23T16:33:56.000+05:00', chatName: 'Anna K.', senderName: 'Anna K.', status: 'rejected', isVideo: true, ...inAnnasChat, idMessage: 'A1B2C3D4E5F60718293A4B5CBDCEDFE0' }],
	['a call from here', '061', { event: 'outgoingCall', time: '2025-05-23T16:34:00.000+05:00', chatName: 'Anna K.', status: 'answered', isVideo: false, durationSeconds: 3, isGroup: false, senderId: '79001110000@c.us', chatId: anna, idMessage: 'A1B2C3D4E5F60718293A4B5CBECFE0E1' }],
	['a state', '062', { event: 'accountStateChanged', time: '2025-05-23T16:34:10.000+05:00', state: 'notAuthorized', isAuthorized: false, advice: expect.stringContaining('scan the QR code') }],
	['a block', '063', { event: 'chatBlocked', time: '2025-05-23T16:34:20.000+05:00', chatName: 'Anna K.', chatState: 'blocked', isGroup: false, chatId: anna }],
	['a quota', '065', { event: 'quotaExceeded', time: '2026-01-01T05:00:00.000+05:00', method: 'correspondents', used: 3, total: 3, status: 'CORRESPONDENTS_QUOTA_EXCEEDED', reason: expect.stringContaining('Monthly quota') }],
];

it.each(examples)('gives %s in the words of the forms, the most useful first', (_, file, expected) => {
	const [given, wanted] = [Object.entries(simple(bodyOf(file), known)), Object.entries(expected)];
	expect(given).toEqual(wanted);
});

it.each(bodies)('gives of %s no more than ten fields, if it has no file and is about no other message', (_, body) => {
	const { repliesTo, fileName, ...fields } = simple(body);
	expect(Object.keys(fields).length <= 10 || repliesTo !== undefined || fileName !== undefined).toBe(true);
	expect(Object.values(fields).filter((value) => value === undefined)).toEqual([]);
});

describe('the name of a chat', () => {
	it.each<[what: string, change: IDataObject, names: Record<string, string>, chatName: string | undefined]>([
		['as GREEN-API gives it', { chatId: anna, chatName: 'Anna' }, known, 'Anna'],
		['from the contacts where GREEN-API gives none', { chatId: anna, chatName: '' }, known, 'Anna K.'],
		['from the contacts where a group has its sender’s name', { chatId: group, chatName: 'Anna' }, known, 'Our choir'],
		['the sender’s where nobody knows the group', { chatId: group, chatName: 'Anna' }, {}, 'Anna'],
		['the ID where there is no other', { chatId: group, chatName: null }, {}, group],
		['none in which all statuses come', { chatId: 'status@broadcast', chatName: '' }, {}, undefined],
	])('is %s', (_, senderData, names, chatName) => {
		const body = { ...bodyOf('001'), senderData: { sender: anna, senderName: 'Anna', ...senderData } };
		expect(simple(body, names).chatName).toBe(chatName);
	});
});

it.each<[what: string, body: IDataObject, ids: string[]]>([
	['all is named', bodyOf('001'), []],
	['a group has its sender’s name', bodyOf('003'), [group]],
	['the chat of a delivery', bodyOf('052'), [anna]],
	['a caller, once', bodyOf('059'), [anna]],
	['who was called, and not this account', bodyOf('061'), [anna]],
	['the sender in a group', { ...bodyOf('008'), senderData: { chatId: group, chatName: 'Choir', sender: anna } }, [anna]],
	['a status', { ...bodyOf('001'), senderData: { chatId: 'status@broadcast', sender: anna, senderName: '' } }, [anna]],
	['a state', bodyOf('062'), []],
])('knows whose names are to be looked up: %s', (_, body, ids) => {
	expect(namelessIn(read(body))).toEqual(ids);
});

it('calls a status as the nodes for statuses do, and shows its words', () => {
	const status = (messageData: IDataObject) => ({ ...bodyOf('001'), messageData, senderData: { chatId: 'status@broadcast', sender: anna } });
	expect(simple(status({ typeMessage: 'audioMessage', fileMessageData: {} }))).toMatchObject({ event: 'statusReceived', kind: 'voice', text: '' });
	expect(simple(status({ typeMessage: 'textMessage', textMessageData: { textMessage: 'Hi' } }))).toMatchObject({ event: 'statusReceived', text: 'Hi' });
});
