import type { IHttpRequestMethods } from 'n8n-workflow';

/** What a success of a method changes in WhatsApp, in the words in which its failures speak of it: "The status may have been posted". */
export type Change = {
	/** What is changed: status. */
	noun: string;
	/** What is done to it: posted. */
	verb: string;
} & (
	| {
			/** A repeat ends the same: what is deleted once more is as deleted as before. */
			isRepeatable: true;
			/** Doing so, at the beginning of a sentence: Deleting. */
			doing: string;
			/** Whether it is done, too, where a repeat finds nothing any more to do it to: what was deleted is not there. */
			isDoneWhereMissing?: boolean;
			/** Whether it is done, too, where a repeat finds what it was to make: a contact that was added is there. */
			isDoneWhereThere?: boolean;
	  }
	| {
			/** A repeat does it again: a status that is sent twice is published twice. */
			isRepeatable: false;
			/** Where a person sees whether it was done: Get Outgoing Statuses. */
			lookAt: string;
			/** What is seen there if it was done, where it is not what was sent: there are none. */
			ifDone?: string;
	  }
);

/** What the journey has to know of a GREEN-API method. */
export interface Method {
	verb: IHttpRequestMethods;
	/** Requests a second that GREEN-API allows each instance; above that it answers 429. One in ten seconds is 0.1. */
	perSecond: number;
	/** Left out where the method changes nothing in WhatsApp. */
	change?: Change;
	/** Whether it belongs to the instance's host for files. */
	onMediaHost?: boolean;
}

const changes = (perSecond: number, change: Change): Method => ({ verb: 'POST', perSecond, change });

const reads = (perSecond: number, verb: IHttpRequestMethods = 'GET'): Method => ({ verb, perSecond });

const sendStatus = changes(5, { noun: 'status', verb: 'posted', isRepeatable: false, lookAt: 'Get Outgoing Statuses' });

const sends = (perSecond: number): Method =>
	changes(perSecond, { noun: 'message', verb: 'sent', isRepeatable: false, lookAt: 'the chat' });

const sendMessage = sends(50);

const changesGroup = (perSecond: number): Method =>
	changes(perSecond, { noun: 'group', verb: 'changed', isRepeatable: true, doing: 'Changing' });

/** A repeat would drop, too, what has come into the queue meanwhile. */
const clears = (verb: IHttpRequestMethods, what: string): Method => ({
	verb,
	perSecond: 1,
	change: { noun: 'queue', verb: 'cleared', isRepeatable: false, lookAt: `Queue > Count ${what}`, ifDone: 'there are none' },
});

/**
 * Allowances from https://green-api.com/en/docs/api/ratelimiter/; a method that is not there is asked once a second: buttons, typing,
 * the list of chats, the contacts, what a queue holds, an authorization code,
 * the settings of groups, calls.
 */
export const methods = {
	sendTextStatus: sendStatus,
	sendMediaStatus: sendStatus,
	sendVoiceStatus: sendStatus,
	deleteStatus: changes(10, { noun: 'status', verb: 'deleted', isRepeatable: true, doing: 'Deleting', isDoneWhereMissing: true }),
	getOutgoingStatuses: reads(1),
	getIncomingStatuses: reads(1),
	getStatusStatistic: reads(1),
	lastOutgoingMessages: reads(1),
	lastIncomingMessages: reads(1),
	getContacts: reads(1),
	getSettings: reads(1),
	getChats: reads(1),
	sendMessage,
	sendFileByUrl: sendMessage,
	sendPoll: sendMessage,
	sendLocation: sendMessage,
	sendContact: sendMessage,
	sendInteractiveButtons: sends(1),
	sendInteractiveButtonsReply: sends(1),
	forwardMessages: changes(50, { noun: 'message', verb: 'forwarded', isRepeatable: false, lookAt: 'the chat' }),
	editMessage: changes(1, { noun: 'message', verb: 'edited', isRepeatable: true, doing: 'Editing' }),
	deleteMessage: changes(10, { noun: 'message', verb: 'deleted', isRepeatable: true, doing: 'Deleting', isDoneWhereMissing: true }),
	getMessage: reads(10, 'POST'),
	getChatHistory: reads(1, 'POST'),
	sendTyping: changes(1, { noun: 'typing', verb: 'shown', isRepeatable: true, doing: 'Showing' }),
	readChat: changes(10, { noun: 'chat', verb: 'marked as read', isRepeatable: true, doing: 'Marking' }),
	archiveChat: changes(10, { noun: 'chat', verb: 'archived', isRepeatable: true, doing: 'Archiving' }),
	unarchiveChat: changes(10, { noun: 'chat', verb: 'unarchived', isRepeatable: true, doing: 'Unarchiving' }),
	setDisappearingChat: changes(1, { noun: 'chat', verb: 'changed', isRepeatable: true, doing: 'Changing' }),
	getContactInfo: reads(1, 'POST'),
	addContact: changes(1, { noun: 'contact', verb: 'added', isRepeatable: true, doing: 'Adding', isDoneWhereThere: true }),
	editContact: changes(1, { noun: 'contact', verb: 'updated', isRepeatable: true, doing: 'Updating' }),
	deleteContact: changes(1, { noun: 'contact', verb: 'deleted', isRepeatable: true, doing: 'Deleting', isDoneWhereMissing: true }),
	createGroup: changes(1, { noun: 'group', verb: 'created', isRepeatable: false, lookAt: 'the groups in WhatsApp' }),
	getGroupData: reads(1, 'POST'),
	updateGroupName: changesGroup(1),
	addGroupParticipant: changesGroup(10),
	removeGroupParticipant: changesGroup(10),
	setGroupAdmin: changesGroup(10),
	removeAdmin: changesGroup(10),
	setGroupPicture: changesGroup(1),
	updateGroupSettings: changesGroup(1),
	leaveGroup: changes(10, { noun: 'group', verb: 'left', isRepeatable: true, doing: 'Leaving' }),
	lastIncomingCalls: reads(1),
	lastOutgoingCalls: reads(1),
	checkWhatsapp: reads(10, 'POST'),
	getAvatar: reads(10, 'POST'),
	downloadFile: reads(5, 'POST'),
	uploadFile: { ...reads(50, 'POST'), onMediaHost: true },
	showMessagesQueue: reads(1),
	getMessagesCount: reads(1),
	clearMessagesQueue: clears('GET', 'Messages'),
	receiveNotification: reads(100),
	deleteNotification: {
		...changes(100, { noun: 'notification', verb: 'removed', isRepeatable: true, doing: 'Removing' }),
		verb: 'DELETE',
	},
	getWebhooksCount: reads(1),
	clearWebhooksQueue: clears('DELETE', 'Notifications'),
	getStateInstance: reads(1),
	GetStateInstanceHistory: reads(1),
	getWaSettings: reads(1),
	qr: reads(3),
	getAuthorizationCode: reads(1, 'POST'),
	setSettings: changes(1, { noun: 'configuration', verb: 'saved', isRepeatable: true, doing: 'Saving' }),
	setProfilePicture: changes(0.1, { noun: 'picture', verb: 'set', isRepeatable: true, doing: 'Setting' }),
	reboot: { ...changes(1, { noun: 'instance', verb: 'rebooted', isRepeatable: true, doing: 'Rebooting' }), verb: 'GET' },
	logout: { ...changes(1, { noun: 'account', verb: 'logged out', isRepeatable: true, doing: 'Unlinking' }), verb: 'GET' },
} satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;

/**
 * How many requests of a run may be under way at the same time. Reads overlap as far as their allowance goes, where answers take up to
 * two seconds; what changes something is done one after the other.
 */
export const atOnce = ({ change, perSecond }: Method): number => (change || perSecond === 1 ? 1 : 2 * perSecond);

/** Whether a method may be asked again although GREEN-API may have done what it was asked. */
export const isRepeatable = ({ change }: Method): boolean => change?.isRepeatable ?? true;
