import type { IDataObject } from 'n8n-workflow';
import type { EventName } from '../../../../nodes/shared/notifications/events';
import { readNotification } from '../../../../nodes/shared/notifications/readNotification';
import { bodyOf } from '../../../notifications/bodies';

const NOW = Date.UTC(2026, 10, 26, 12);

const read = (body: unknown) => readNotification(body, NOW);

const message = (messageData: IDataObject, senderData: IDataObject = {}, others: IDataObject = {}) => {
	const body = bodyOf('001');
	return { ...body, ...others, messageData, senderData: { ...(body.senderData as IDataObject), ...senderData } };
};

const press = { stanzaId: 'A', selectedId: 7, selectedDisplayText: 'Yes' };

describe('the event', () => {
	it.each<[what: string, body: IDataObject, event: EventName]>([
		['a status of a contact', message({ typeMessage: 'textMessage', textMessageData: { textMessage: 'On the beach' } }, { chatId: 'status@broadcast' }), 'statusReceived'],
		['a status that was taken back', message({ typeMessage: 'deletedMessage' }, { chatId: 'status@broadcast' }), 'messageDeleted'],
		['a menu, whose name is like that of a press', message({ typeMessage: 'interactiveButtonsReply', interactiveButtonsReply: { body: 'Confirm?' } }), 'messageReceived'],
		['a press in the other spelling', message({ typeMessage: 'templateButtonReplyMessage', templateButtonsReplyMessage: press }), 'buttonPressed'],
		['a press of an unknown kind', message({ typeMessage: 'somethingNew', interactiveButtonsResponse: press }), 'buttonPressed'],
		['a menu that is quoted with a press in it', message({ typeMessage: 'textMessage', quotedMessage: { interactiveButtonsResponse: press } }), 'messageReceived'],
		['a press on the own phone', { ...message({ typeMessage: 'buttonsResponseMessage' }), typeWebhook: 'outgoingMessageReceived' }, 'buttonPressed'],
		['an edit of a kind that is not said', message({ editedMessageData: { textMessage: 'new' } }), 'messageEdited'],
		['a kind of message that nobody knows', message({ typeMessage: 'toString' }), 'messageReceived'],
		['a kind of notification that nobody knows', { typeWebhook: 'constructor', messageData: { typeMessage: 'reactionMessage' } }, 'other'],
		['a quota that is none', { typeWebhook: 'incomingBlock', quotaData: null }, 'chatBlocked'],
		['nothing', {}, 'other'],
	])('of %s', (_, body, event) => {
		expect(read(body).event).toBe(event);
	});

	it.each<[what: string, body: unknown]>([['a list', [1]], ['a text', 'not JSON'], ['a number', 7], ['nothing', null], ['nothing at all', undefined]])('is other for %s, which is kept', (_, given) => {
		expect(read(given)).toMatchObject({ event: 'other', body: given === null || given === undefined ? {} : { body: given }, timestamp: NOW / 1000 });
	});
});

describe('whose it is', () => {
	const [wid, other] = ['79001110000@c.us', '79001110001@c.us'];

	it.each<[what: string, senderData: IDataObject, others: IDataObject, isOwn: boolean]>([
		['a message of a person', {}, {}, false],
		['one of its own in a group, which came as another’s', { chatId: '120363000000000001@g.us', sender: wid }, {}, true],
		['a note to itself', { chatId: wid, sender: wid }, {}, true],
		['one in which neither is said', { sender: '' }, { instanceData: {} }, false],
		['one that was sent, whatever the sender', { sender: other }, { typeWebhook: 'outgoingMessageReceived' }, true],
		['a call to here, whatever the caller', {}, { typeWebhook: 'incomingCall', from: wid }, false],
		['a delivery, which is of the other side', {}, { typeWebhook: 'outgoingMessageStatus' }, false],
	])('%s', (_, senderData, others, isOwn) => {
		expect(read(message({ typeMessage: 'textMessage' }, senderData, others)).isOwn).toBe(isOwn);
	});

	it('takes the chat for the sender of a message that names none, except where several write', () => {
		const senderIn = (chatId: string) => read(message({ typeMessage: 'textMessage' }, { chatId, sender: '' })).senderId;
		expect([other, '120363000000000001@g.us', 'status@broadcast'].map(senderIn)).toEqual([other, '', '']);
	});
});

describe('the details', () => {
	it.each<[what: string, messageData: IDataObject, details: IDataObject]>([
		['an ID that is a number', { interactiveButtonsResponse: press }, { buttonId: '7' }],
		['an old ID', { buttonsResponseMessage: { buttonId: 'b', buttonText: 'B' } }, { buttonId: 'b' }],
		['a line of a list in an object', { listResponseMessage: { title: 'L', singleSelectReply: { selectedRowId: 'row' } } }, { buttonId: 'row' }],
		['a press of nothing', { interactiveButtonsResponse: null }, {}],
		['a text that could not be read, for a reason that nobody knows', { textMessageData: { textMessage: ' {{SWE999}} ' } }, { textMissing: 'SWE999: GREEN-API could not read this. Look at it in WhatsApp' }],
		['a marker in a message that is quoted', { extendedTextMessageData: { text: 'what?' }, quotedMessage: { textMessage: '{{SWE003}}' } }, {}],
	])('%s', (_, messageData, details) => {
		expect(read(message(messageData)).details).toEqual(details);
	});

	it.each<[body: IDataObject, details: IDataObject]>([
		[{ typeWebhook: 'stateInstanceChanged', stateInstance: 'authorized' }, { state: 'authorized', isAuthorized: true }],
		[{ typeWebhook: 'stateInstanceChanged', stateInstance: 'yellowCard' }, { state: 'suspended', isAuthorized: false, advice: expect.stringContaining('Pause sending') }],
		[{ typeWebhook: 'stateInstanceChanged', stateInstance: null }, { state: 'creating', isAuthorized: false, advice: expect.any(String) }],
		[{ typeWebhook: 'stateInstanceChanged', stateInstance: { toString: 1 } }, {}],
		[{ typeWebhook: 'quotaExceeded', quotaData: { method: 'checkWhatsapp', used: '100', total: ' ', status: 'X' } }, { method: 'checkWhatsapp', used: 100, status: 'X' }],
		[{ typeWebhook: 'outgoingMessageStatus', status: 'yellowCard', sendByApi: false }, { deliveryStatus: 'yellowCard', sentFrom: 'phone' }],
		[{ typeWebhook: 'outgoingCall', status: 'hungUp', duration: 0, isVideo: false }, { status: 'unanswered', isVideo: false, durationSeconds: 0 }],
		[{ typeWebhook: 'incomingCall', status: 'declined' }, { status: 'missed' }],
		[{ typeWebhook: 'deviceInfo', deviceData: {} }, { typeWebhook: 'deviceInfo' }],
	])('%j', (body, details) => {
		expect(read(body).details).toEqual(details);
	});
});

it.each<[timestamp: unknown, seconds: number]>([[1748000000, 1748000000], [1748000000999, 1748000000], ['1748000000', 1748000000], [0, NOW / 1000], [null, NOW / 1000], ['soon', NOW / 1000], [1e30, NOW / 1000]])(
	'takes %j as %d seconds',
	(timestamp, seconds) => {
		expect(read({ timestamp }).timestamp).toBe(seconds);
	},
);

it('takes no link for one where GREEN-API could not keep the file', () => {
	expect(['015', '022', '023'].map((start) => read(bodyOf(start)).file?.downloadUrl)).toEqual(['https://media.example/7103000001/b1.jpg', '', '']);
});

it('does not take a poll for an answer to itself', () => {
	expect(read(message({ pollMessageData: { stanzaId: 'P', name: 'Which day?' } }, {}, { idMessage: 'P' })).repliesTo).toBe('');
});
