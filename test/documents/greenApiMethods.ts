/** A section of GREEN-API's documentation, with the names of its methods as they stand in addresses. */
interface MethodSection {
	heading: string;
	methods: string[];
}

const section = (heading: string, methods: string): MethodSection => ({ heading, methods: methods.split(' ') });

/** Every method of GREEN-API for WhatsApp. Follows https://green-api.com/en/docs/api/ */
export const methodSections: MethodSection[] = [
	section('Sending', 'sendMessage sendFileByUrl sendFileByUpload uploadFile sendPoll sendLocation sendContact forwardMessages sendInteractiveButtons sendInteractiveButtonsReply sendButtons sendTemplateButtons sendListMessage sendLink sendTemplate'),
	section('Receiving', 'receiveNotification deleteNotification downloadFile'),
	section('Journals', 'getChatHistory getMessage lastIncomingMessages lastOutgoingMessages lastIncomingCalls lastOutgoingCalls'),
	section('Marks', 'readChat'),
	section('Service methods', 'checkWhatsapp getAvatar getContacts getContactInfo getChats editMessage deleteMessage sendTyping archiveChat unarchiveChat setDisappearingChat'),
	section('Contacts', 'addContact editContact deleteContact'),
	section('Groups', 'createGroup getGroupData updateGroupName addGroupParticipant removeGroupParticipant setGroupAdmin removeAdmin setGroupPicture updateGroupSettings leaveGroup'),
	section('Statuses', 'sendTextStatus sendMediaStatus sendVoiceStatus getOutgoingStatuses getIncomingStatuses getStatusStatistic deleteStatus'),
	section('Queues', 'showMessagesQueue getMessagesCount clearMessagesQueue getWebhooksCount clearWebhooksQueue'),
	section('Account', 'getSettings setSettings getStateInstance getStateInstanceHistory getWaSettings setProfilePicture reboot logout qr scanqrcode getAuthorizationCode updateApiToken getStatusInstance getDeviceInfo'),
	section('Catalogs', 'getProducts getProduct sendOrder createCollection getCollections getCollection editCollection moveCollections getOrderDetails'),
	section('Partners', 'createInstance getInstances deleteInstanceAccount'),
];
