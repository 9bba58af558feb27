/** The operations of @green-api/n8n-nodes-whatsapp-greenapi 0.4.12 by resource, as workflows store them: all are named after their methods. */
export const officialOperations: Record<string, string[]> = {
	Sending: ['sendMessage', 'sendFileByUrl', 'sendPoll', 'sendLocation', 'sendContact', 'forwardMessages', 'sendInteractiveButtons', 'sendInteractiveButtonsReply'],
	Receiving: ['downloadFile'],
	Journal: ['getChatHistory', 'getMessage', 'lastIncomingMessages', 'lastOutgoingMessages'],
	Service: ['checkWhatsapp', 'getAvatar', 'getContacts', 'getContactInfo', 'readChat', 'editMessage', 'deleteMessage', 'archiveChat', 'unarchiveChat', 'setDisappearingChat'],
	Group: ['createGroup', 'getGroupData', 'updateGroupName', 'addGroupParticipant', 'removeGroupParticipant', 'setGroupAdmin', 'removeAdmin', 'leaveGroup'],
	Statuses: ['sendTextStatus', 'sendVoiceStatus', 'sendMediaStatus', 'deleteStatus', 'getIncomingStatuses', 'getOutgoingStatuses', 'getStatusStatistic'],
	Queue: ['showMessagesQueue', 'clearMessagesQueue'],
	Account: ['getSettings', 'setSettings', 'getStateInstance', 'getWaSettings', 'reboot', 'logout'],
};
