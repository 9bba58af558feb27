import { type EventName, eventNames } from '../../../../nodes/shared/notifications/events';
import { neededSettings, settingsOff, settingsToChange } from '../../../../nodes/shared/notifications/settings';

const form = (events: EventName[], allowsNotes = false) => ({ events, allowsNotes });
const POLLS = "'Receive notifications about polls' (pollMessageWebhook)";
const INCOMING = "'Receive notifications about incoming messages and files' (incomingWebhook)";

it.each<[EventName, string[]]>([
	['messageReceived', ['incomingWebhook']],
	['reaction', ['incomingWebhook']],
	['pollVote', ['incomingWebhook', 'pollMessageWebhook']],
	['messageEdited', ['editedMessageWebhook', 'incomingWebhook']],
	['messageDeleted', ['deletedMessageWebhook', 'incomingWebhook']],
	['messageSentFromPhone', ['outgoingMessageWebhook']],
	['messageSentByApi', ['outgoingAPIMessageWebhook']],
	['deliveryStatusChanged', ['outgoingWebhook']],
	['accountStateChanged', ['stateWebhook']],
	['incomingCall', ['incomingCallWebhook', 'incomingWebhook']],
	['outgoingCall', ['outgoingCallWebhook']],
	['chatBlocked', ['incomingBlockWebhook', 'incomingWebhook']],
	['quotaExceeded', []],
	['other', []],
])('%s needs %j to be on', (event, names) => {
	expect(neededSettings(form([event]))).toEqual(Object.fromEntries(names.map((name) => [name, 'yes'])));
});

it('needs messages not to be marked as read by GREEN-API, or nothing tells that they were read elsewhere', () => {
	expect(neededSettings(form(['messageRead']))).toEqual({ incomingWebhook: 'yes', incomingMessageStatusWebhook: 'yes', markIncomingMessagesReaded: 'no' });
});

it('needs notes on the phone where they count as received', () => {
	expect(neededSettings(form(['messageReceived'], true))).toEqual({ incomingWebhook: 'yes', outgoingMessageWebhook: 'yes' });
	expect(neededSettings(form(['reaction'], true))).toEqual({ incomingWebhook: 'yes' });
});

it.each<[EventName[], object, object, string[]]>([
	[['pollVote'], { incomingWebhook: 'yes', pollMessageWebhook: 'no' }, { pollMessageWebhook: 'yes' }, [POLLS]],
	[['pollVote', 'reaction'], { incomingWebhook: 'No', pollMessageWebhook: false }, { incomingWebhook: 'yes', pollMessageWebhook: 'yes' }, [INCOMING, POLLS]],
	[['pollVote'], { incomingWebhook: true, pollMessageWebhook: 'yes' }, {}, []],
	[['pollVote'], {}, {}, []],
	[
		['messageRead'],
		{ incomingWebhook: 'yes', incomingMessageStatusWebhook: 'yes', markIncomingMessagesReaded: 'yes' },
		{ markIncomingMessagesReaded: 'no' },
		["'Mark incoming messages as read' (markIncomingMessagesReaded), which is to be off"],
	],
])('for %j finds in %j what is otherwise', (events, settings, change, words) => {
	expect([settingsToChange(form(events), { ...settings }), settingsOff(form(events), { ...settings })]).toEqual([change, words]);
});

it('can change nothing for all events but known settings', () => {
	expect(Object.keys(neededSettings(form([...eventNames], true)))).toHaveLength(13);
});
