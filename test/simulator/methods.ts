import { getContacts, getSettings, getStateInstance, setSettings } from './account';
import { archiveChat, unarchiveChat } from './archiveChat';
import type { Handler } from './call';
import { getChats, readChat, sendTyping, setDisappearingChat } from './chats';
import { checkWhatsapp } from './checkWhatsapp';
import { addContact, deleteContact, editContact, getContactInfo } from './contacts';
import { deleteStatus } from './deleteStatus';
import { downloadFile } from './downloadFile';
import { getAvatar } from './getAvatar';
import {
	addGroupParticipant,
	createGroup,
	getGroupData,
	leaveGroup,
	removeAdmin,
	removeGroupParticipant,
	setGroupAdmin,
	setGroupPicture,
	updateGroupName,
	updateGroupSettings,
} from './groups';
import { deleteMessage, editMessage, getChatHistory, getMessage } from './history';
import {
	getIncomingStatuses,
	getOutgoingStatuses,
	getStatusStatistic,
	lastIncomingCalls,
	lastIncomingMessages,
	lastOutgoingCalls,
	lastOutgoingMessages,
} from './journals';
import { deleteNotification, receiveNotification } from './notifications';
import { setProfilePicture } from './pictures';
import { clearMessagesQueue, clearWebhooksQueue, getMessagesCount, getWebhooksCount, showMessagesQueue } from './queue';
import { getAuthorizationCode, getStateInstanceHistory, getWaSettings, logout, qr, reboot } from './login';
import { sendFileByUrl } from './sendFileByUrl';
import { forwardMessages } from './forwardMessages';
import { sendInteractiveButtons, sendInteractiveButtonsReply } from './sendButtons';
import { sendContact } from './sendContact';
import { sendLocation } from './sendLocation';
import { sendMessage } from './sendMessage';
import { sendPoll } from './sendPoll';
import { sendMediaStatus, sendTextStatus, sendVoiceStatus } from './sendStatus';
import { uploadFile } from './uploadFile';

/** What a method needs of the instance: nothing, an account to read from, or a queue to put something into. */
export type Need = 'nothing' | 'account' | 'queue';

/** One row of the method table. */
export interface Method {
	verb: 'DELETE' | 'GET' | 'POST';
	/** Requests a second and instance (docs: "Rate limits"); one in ten seconds is 0.1. */
	perSecond: number;
	needs: Need;
	/** Its body is a file, not JSON. */
	takesFile?: true;
	/** Its body is a form with a file, not JSON. */
	takesForm?: true;
	/** Something follows the token in its path. */
	takesSuffix?: true;
	handle: Handler;
}

const methods: Record<string, Method> = {
	sendTextStatus: { verb: 'POST', perSecond: 5, needs: 'queue', handle: sendTextStatus },
	sendVoiceStatus: { verb: 'POST', perSecond: 5, needs: 'queue', handle: sendVoiceStatus },
	sendMediaStatus: { verb: 'POST', perSecond: 5, needs: 'queue', handle: sendMediaStatus },
	sendMessage: { verb: 'POST', perSecond: 50, needs: 'queue', handle: sendMessage },
	sendFileByUrl: { verb: 'POST', perSecond: 50, needs: 'queue', handle: sendFileByUrl },
	sendLocation: { verb: 'POST', perSecond: 50, needs: 'queue', handle: sendLocation },
	sendPoll: { verb: 'POST', perSecond: 50, needs: 'queue', handle: sendPoll },
	sendContact: { verb: 'POST', perSecond: 50, needs: 'queue', handle: sendContact },
	forwardMessages: { verb: 'POST', perSecond: 50, needs: 'queue', handle: forwardMessages },
	// Of these two no page tells an allowance.
	sendInteractiveButtons: { verb: 'POST', perSecond: 1, needs: 'queue', handle: sendInteractiveButtons },
	sendInteractiveButtonsReply: { verb: 'POST', perSecond: 1, needs: 'queue', handle: sendInteractiveButtonsReply },
	uploadFile: { verb: 'POST', perSecond: 50, needs: 'queue', takesFile: true, handle: uploadFile },
	downloadFile: { verb: 'POST', perSecond: 5, needs: 'account', handle: downloadFile },
	deleteStatus: { verb: 'POST', perSecond: 10, needs: 'account', handle: deleteStatus },
	getOutgoingStatuses: { verb: 'GET', perSecond: 1, needs: 'account', handle: getOutgoingStatuses },
	getIncomingStatuses: { verb: 'GET', perSecond: 1, needs: 'account', handle: getIncomingStatuses },
	getStatusStatistic: { verb: 'GET', perSecond: 1, needs: 'account', handle: getStatusStatistic },
	lastOutgoingMessages: { verb: 'GET', perSecond: 1, needs: 'account', handle: lastOutgoingMessages },
	lastIncomingMessages: { verb: 'GET', perSecond: 1, needs: 'account', handle: lastIncomingMessages },
	getStateInstance: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: getStateInstance },
	getSettings: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: getSettings },
	setSettings: { verb: 'POST', perSecond: 1, needs: 'nothing', handle: setSettings },
	getWaSettings: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: getWaSettings },
	reboot: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: reboot },
	logout: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: logout },
	setProfilePicture: { verb: 'POST', perSecond: 0.1, needs: 'account', takesForm: true, handle: setProfilePicture },
	qr: { verb: 'GET', perSecond: 3, needs: 'nothing', handle: qr },
	// Of these two no page tells an allowance.
	getAuthorizationCode: { verb: 'POST', perSecond: 1, needs: 'nothing', handle: getAuthorizationCode },
	GetStateInstanceHistory: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: getStateInstanceHistory },
	getContacts: { verb: 'GET', perSecond: 1, needs: 'account', handle: getContacts },
	getContactInfo: { verb: 'POST', perSecond: 1, needs: 'account', handle: getContactInfo },
	addContact: { verb: 'POST', perSecond: 1, needs: 'account', handle: addContact },
	editContact: { verb: 'POST', perSecond: 1, needs: 'account', handle: editContact },
	deleteContact: { verb: 'POST', perSecond: 1, needs: 'account', handle: deleteContact },
	getAvatar: { verb: 'POST', perSecond: 10, needs: 'account', handle: getAvatar },
	checkWhatsapp: { verb: 'POST', perSecond: 10, needs: 'account', handle: checkWhatsapp },
	archiveChat: { verb: 'POST', perSecond: 10, needs: 'account', handle: archiveChat },
	unarchiveChat: { verb: 'POST', perSecond: 10, needs: 'account', handle: unarchiveChat },
	createGroup: { verb: 'POST', perSecond: 1, needs: 'account', handle: createGroup },
	getGroupData: { verb: 'POST', perSecond: 1, needs: 'account', handle: getGroupData },
	updateGroupName: { verb: 'POST', perSecond: 1, needs: 'account', handle: updateGroupName },
	addGroupParticipant: { verb: 'POST', perSecond: 10, needs: 'account', handle: addGroupParticipant },
	removeGroupParticipant: { verb: 'POST', perSecond: 10, needs: 'account', handle: removeGroupParticipant },
	setGroupAdmin: { verb: 'POST', perSecond: 10, needs: 'account', handle: setGroupAdmin },
	removeAdmin: { verb: 'POST', perSecond: 10, needs: 'account', handle: removeAdmin },
	setGroupPicture: { verb: 'POST', perSecond: 1, needs: 'account', takesForm: true, handle: setGroupPicture },
	leaveGroup: { verb: 'POST', perSecond: 10, needs: 'account', handle: leaveGroup },
	// Of these three no page tells an allowance.
	updateGroupSettings: { verb: 'POST', perSecond: 1, needs: 'account', handle: updateGroupSettings },
	lastIncomingCalls: { verb: 'GET', perSecond: 1, needs: 'account', handle: lastIncomingCalls },
	lastOutgoingCalls: { verb: 'GET', perSecond: 1, needs: 'account', handle: lastOutgoingCalls },
	setDisappearingChat: { verb: 'POST', perSecond: 1, needs: 'account', handle: setDisappearingChat },
	readChat: { verb: 'POST', perSecond: 10, needs: 'account', handle: readChat },
	showMessagesQueue: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: showMessagesQueue },
	clearMessagesQueue: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: clearMessagesQueue },
	// Of these no page tells an allowance.
	getMessagesCount: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: getMessagesCount },
	getWebhooksCount: { verb: 'GET', perSecond: 1, needs: 'nothing', handle: getWebhooksCount },
	clearWebhooksQueue: { verb: 'DELETE', perSecond: 1, needs: 'nothing', handle: clearWebhooksQueue },
	receiveNotification: { verb: 'GET', perSecond: 100, needs: 'nothing', handle: receiveNotification },
	deleteNotification: { verb: 'DELETE', perSecond: 100, needs: 'nothing', takesSuffix: true, handle: deleteNotification },
	// Of these two no page tells an allowance.
	getChats: { verb: 'GET', perSecond: 1, needs: 'account', handle: getChats },
	sendTyping: { verb: 'POST', perSecond: 1, needs: 'queue', handle: sendTyping },
	getChatHistory: { verb: 'POST', perSecond: 1, needs: 'account', handle: getChatHistory },
	getMessage: { verb: 'POST', perSecond: 10, needs: 'account', handle: getMessage },
	editMessage: { verb: 'POST', perSecond: 1, needs: 'account', handle: editMessage },
	deleteMessage: { verb: 'POST', perSecond: 10, needs: 'account', handle: deleteMessage },
};

/** The names of the methods the simulator knows. */
export const methodNames = Object.keys(methods);

const byLowerCase = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]));

/** Finds a method by its name in any case, as the docs spell some names in two ways. */
export function findMethod(name: string): Method | undefined {
	return byLowerCase.get(name.toLowerCase());
}
