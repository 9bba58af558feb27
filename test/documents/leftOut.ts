/** A method that no operation asks: why, and how n8n's HTTP Request node asks it with the GREEN API credential; empty where it cannot. */
interface LeftOut {
	why: string;
	request: string;
}

const DEPRECATED = 'Deprecated by GREEN-API: these messages do not arrive any more. Send a text, buttons or a poll';

const CATALOGS = 'A [beta](https://green-api.com/en/docs/api/catalogs/) for WhatsApp Business accounts, whose methods and answers may still change; its other methods make, edit, delete and send products';

const PARTNERS = "For GREEN-API's partners, with another address and another token, which the credential does not hold";

const deprecated: LeftOut = { why: DEPRECATED, request: '' };

const catalogs: LeftOut = { why: CATALOGS, request: '`POST {apiUrl}`, or `GET` where the page of the method says so' };

const partners: LeftOut = { why: PARTNERS, request: '' };

/** The methods that the package leaves out. */
export const leftOut: Record<string, LeftOut> = {
	sendFileByUpload: {
		why: 'It uploads and sends in one request, which nobody may repeat after a fault, and each recipient would need an upload of their own. GREEN-API > Message > Send File does the same in two steps, with uploadFile',
		request: '`POST {mediaUrl}` as form data',
	},
	sendButtons: deprecated,
	sendTemplateButtons: deprecated,
	sendListMessage: deprecated,
	sendLink: { why: 'Deprecated by GREEN-API: GREEN-API > Message > Send Text shows links with a preview', request: '' },
	sendTemplate: deprecated,
	scanqrcode: { why: 'A websocket, which no node can hold open: qr gives the same code', request: '' },
	updateApiToken: {
		why: "It makes a new token and the old one invalid at once: the node would cut off its own credential, and all other workflows'. Do it in the GREEN-API console",
		request: '`GET {apiUrl}`; copy the token of the answer into the credential at once',
	},
	getStatusInstance: { why: 'Deprecated by GREEN-API in favour of getStateInstance', request: '`GET {apiUrl}`' },
	getDeviceInfo: { why: 'Deprecated by GREEN-API in favour of getWaSettings', request: '`GET {apiUrl}`' },
	getProducts: catalogs,
	getProduct: catalogs,
	sendOrder: catalogs,
	createCollection: catalogs,
	getCollections: catalogs,
	getCollection: catalogs,
	editCollection: catalogs,
	moveCollections: catalogs,
	getOrderDetails: catalogs,
	createInstance: partners,
	getInstances: partners,
	deleteInstanceAccount: partners,
};

/** What asks a method besides the operations that are there for it. */
export const onTheWay: Record<string, string> = {
	receiveNotification: 'GREEN-API Trigger, which reads the queue while it is published: two who read one queue miss each what the other gets',
	deleteNotification: 'GREEN-API Trigger, once a notification may leave the queue',
	uploadFile: 'GREEN-API > Message > Send File and Send Status, for a file of the workflow; its link lives 15 days',
	downloadFile: '*Download* in the lists and *Download File* of the triggers, where a link has expired',
	sendInteractiveButtonsReply: 'Send and Wait for Response, where *Answer in the Chat* is *By Button*',
	sendPoll: 'Send and Wait for Response, where *Answer in the Chat* is *By Poll*',
	checkWhatsapp: '*Look Up Number First*',
	sendMessage: 'the triggers, for *Already Decided Reply*',
	getMessage: '*Wait for Delivery*; the triggers, for a quoted question that GREEN-API does not show',
	lastIncomingMessages: '*Catch Up From the Journal* of the GREEN-API Trigger',
	getGroupData: 'what changes participants, and Leave, for why a group refuses',
	getContacts: 'the lists and the triggers, for names; *From List*',
	getChats: '*From List*',
	getSettings: 'the hint above an empty list, which says what is switched off; Update Settings, to compare; GREEN-API Trigger and GREEN-API Webhook Trigger, for what their events need; WhatsApp Status Trigger, to say what is switched off when a test finds nothing',
	setSettings: 'GREEN-API Webhook Trigger, for its address; GREEN-API Trigger, where *Switch On Settings* or *Clear Webhook Address* is on',
	getStateInstance: "the credential's test",
	getOutgoingStatuses: 'Get Status Statistic, for All Recent Statuses; WhatsApp Status Trigger',
	getIncomingStatuses: 'WhatsApp Status Trigger',
	getStatusStatistic: 'WhatsApp Status Trigger',
};
