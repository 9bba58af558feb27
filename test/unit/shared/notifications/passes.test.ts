import type { IDataObject } from 'n8n-workflow';
import { type EventName, eventNames } from '../../../../nodes/shared/notifications/events';
import { readNotificationForm } from '../../../../nodes/shared/notifications/form';
import type { Notification } from '../../../../nodes/shared/notifications/notification';
import { passes } from '../../../../nodes/shared/notifications/passes';
import { isEqual, type SameChat } from '../../../../nodes/shared/people/sameChat';
import { ANNA, BORIS, CAME, CHOIR, HIDDEN_ANNA, ME, notified } from './notified';

const SOON = (CAME + 1) * 1000;

const formOf = (filters: IDataObject, events: EventName[] = [...eventNames]) =>
	readNotificationForm((name, fallback) => ({ events, filters } as IDataObject)[name] ?? fallback);

const isPassing = (more: Partial<Notification>, filters: IDataObject, events?: EventName[], isSame: SameChat = isEqual, now = SOON) =>
	passes(notified(more), formOf(filters, events), isSame, now);

it.each(eventNames)('passes %s where it is chosen, and nowhere else', (event) => {
	expect(isPassing({ event }, {}, [event])).toBe(true);
	expect(isPassing({ event }, {}, eventNames.filter((other) => other !== event))).toBe(false);
});

const others: EventName[] = ['buttonPressed', 'incomingCall', 'messageDeleted', 'messageEdited', 'messageReceived', 'other', 'pollVote', 'reaction', 'statusReceived'];

describe('what this account has done itself', () => {
	it.each(eventNames)('as %s is left out where others can do it, too', (event) => {
		expect(isPassing({ event, isOwn: true }, {})).toBe(!others.includes(event));
		expect(isPassing({ event, isOwn: true }, { ignoreOwn: false })).toBe(true);
	});

	it.each<[string, Partial<Notification>, boolean]>([
		['is known by the sender', { senderId: ME }, false],
		['is known by the kind of notification', { isOwn: true, senderId: ANNA }, false],
		['is not what nobody is named for where the own ID is not known', { senderId: '', ownId: '' }, true],
	])('%s', (_, more, expected) => {
		expect(isPassing(more, {})).toBe(expected);
	});
});

describe('a note to oneself', () => {
	const note: Partial<Notification> = { chatId: ME, senderId: ME, isOwn: true };
	const fromPhone: Partial<Notification> = { ...note, event: 'messageSentFromPhone', typeWebhook: 'outgoingMessageReceived' };
	const byApi: Partial<Notification> = { ...note, event: 'messageSentByApi', typeWebhook: 'outgoingAPIMessageReceived' };

	it.each<[string, Partial<Notification>, EventName[], boolean]>([
		['that comes as received', note, ['messageReceived'], true],
		['from the phone, as a received message', fromPhone, ['messageReceived'], true],
		['from the phone, where only reactions are wanted', fromPhone, ['reaction'], false],
		['from the phone into the chat of somebody else', { ...fromPhone, chatId: ANNA }, ['messageReceived'], false],
		['that was sent by the API', byApi, ['messageReceived'], false],
		['that was sent by the API and comes as received', { ...note, idMessage: 'BAE57C6D5E4F9A3D' }, ['messageReceived'], false],
		['that the API has edited', { ...byApi, event: 'messageEdited' }, ['messageEdited'], false],
		['by the API where that event is chosen', byApi, ['messageSentByApi'], true],
	])('%s', (_, more, events, expected) => {
		expect(isPassing(more, { allowNotesToSelf: true }, events)).toBe(expected);
	});

	it.each([[note], [fromPhone]])('does not come unless it is allowed: %#', (more) => {
		expect(isPassing(more, {}, ['messageReceived'])).toBe(false);
	});

	it('is known under an ID that hides the number', () => {
		const isSame: SameChat = (id, wanted) => isEqual(id, wanted) || (id === HIDDEN_ANNA && wanted === ME);
		expect(isPassing({ ...note, chatId: HIDDEN_ANNA }, { allowNotesToSelf: true }, ['messageReceived'], isSame)).toBe(true);
	});

	it('still has to pass the other filters', () => {
		expect(isPassing(note, { allowNotesToSelf: true, text: 'cancel' })).toBe(false);
	});
});

describe('the filters', () => {
	const inChoir = { chatId: CHOIR, isGroup: true };
	const state: Partial<Notification> = { event: 'accountStateChanged', chatId: '', senderId: '', kind: '', text: '' };
	const delivery: Partial<Notification> = { event: 'deliveryStatusChanged', senderId: '', kind: '', text: '' };
	const status: Partial<Notification> = { event: 'statusReceived', chatId: 'status@broadcast' };

	it.each<[string, IDataObject, Partial<Notification>, boolean]>([
		['Chats', { chats: ANNA }, {}, true],
		['Chats', { chats: [BORIS, CHOIR] }, {}, false],
		['Chats', { chats: [BORIS, CHOIR] }, inChoir, true],
		['Chats', { chats: BORIS }, state, true],
		['Chats', { chats: ANNA }, status, true],
		['Chats', { chats: BORIS }, status, false],
		['Chats', { chats: BORIS }, delivery, false],
		['Chat Type', { chatType: 'people' }, {}, true],
		['Chat Type', { chatType: 'people' }, inChoir, false],
		['Chat Type', { chatType: 'groups' }, {}, false],
		['Chat Type', { chatType: 'groups' }, inChoir, true],
		['Chat Type', { chatType: 'groups' }, state, true],
		['Chat Type', { chatType: 'groups' }, status, false],
		['Senders', { senders: ANNA }, inChoir, true],
		['Senders', { senders: BORIS }, inChoir, false],
		['Senders', { senders: BORIS }, delivery, true],
		['Kinds', { kinds: ['text'] }, {}, true],
		['Kinds', { kinds: ['picture', 'video'] }, {}, false],
		['Kinds', { kinds: 'audioMessage' }, { kind: 'audio' }, true],
		['Kinds', { kinds: ['audio'] }, { ...status, kind: 'voice' }, true],
		['Kinds', { kinds: ['picture'] }, { event: 'reaction', kind: 'reaction' }, true],
		['Kinds', { kinds: ['picture'] }, delivery, true],
		['Text Contains', { text: 'ORDER' }, {}, true],
		['Text Contains', { text: 'cancel' }, {}, false],
		['Text Contains', { text: 'cancel' }, { kind: 'picture', text: '' }, false],
		['Text Contains', { text: 'cancel' }, delivery, true],
		['Text Matches', { pattern: '/^order \\d+/i' }, {}, true],
		['Text Matches', { pattern: '^order' }, {}, false],
		['Text Matches', { pattern: '^order' }, delivery, true],
		['Text Matches', { pattern: 'end' }, { text: `${'x'.repeat(997)}end` }, true],
		['Text Matches', { pattern: 'end' }, { text: `${'x'.repeat(998)}end` }, false],
	])('%s %j of %j: %p', (_, filters, more, expected) => {
		expect(isPassing(more, filters)).toBe(expected);
	});

	it('match every message anew', () => {
		const form = formOf({ pattern: '/order/gi' });
		expect([1, 2, 3].map(() => passes(notified(), form, isEqual, SOON))).toEqual([true, true, true]);
	});

	it.each([[5 * 60, true], [5 * 60 + 1, false], [-60, true]])('let pass what is %p seconds old, of five minutes: %p', (age, expected) => {
		expect(isPassing({}, { ignoreOlderThan: 5 }, undefined, isEqual, (CAME + age) * 1000)).toBe(expected);
	});
});
