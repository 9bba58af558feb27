import { GreenApiClient } from '@green-api/whatsapp-api-client-js-v2';
import { ID } from './account';
import { ANNA, know, seed } from './seed';
import { SecondServer, TOKEN } from './server';

const GROUP = '120363020000000001@g.us';
const ID_MESSAGE = '3EB0C767D097B7C7C030';

const about = { chatId: ANNA, idMessage: ID_MESSAGE };
const member = { groupId: GROUP, participantChatId: ANNA };
const picture = new Blob([Buffer.from([0xff, 0xd8, 0xff])], { type: 'image/jpeg' });

/** What GREEN-API's own client can ask, but for uploadFile, which it sends as a form where the page wants bytes. */
const calls: Array<[name: string, call: (client: GreenApiClient) => Promise<unknown>]> = Object.entries({
	sendMessage: async (client) => await client.sendMessage({ chatId: ANNA, message: 'Hello', quotedMessageId: ID_MESSAGE, linkPreview: true }),
	sendFileByUrl: async (client) =>
		await client.sendFileByUrl({ chatId: ANNA, file: { url: 'https://example.com/a.jpg', fileName: 'a.jpg' }, caption: 'A' }),
	sendPoll: async (client) =>
		await client.sendPoll({ chatId: ANNA, message: 'Which?', options: [{ optionName: 'A' }, { optionName: 'B' }], multipleAnswers: false }),
	forwardMessages: async (client) => await client.forwardMessages({ chatId: ANNA, chatIdFrom: GROUP, messages: [ID_MESSAGE] }),
	sendLocation: async (client) => await client.sendLocation({ chatId: ANNA, latitude: 12.3, longitude: 10.1, nameLocation: 'A' }),
	sendContact: async (client) => await client.sendContact({ chatId: ANNA, contact: { phoneContact: 79001110002, firstName: 'Boris' } }),
	reboot: async (client) => await client.reboot(),
	logout: async (client) => await client.logout(),
	getStateInstance: async (client) => await client.getStateInstance(),
	qr: async (client) => await client.getQR(),
	getSettings: async (client) => await client.getSettings(),
	setSettings: async (client) => await client.setSettings({ incomingWebhook: 'yes', delaySendMessagesMilliseconds: 1_000 }),
	getWaSettings: async (client) => await client.getWaSettings(),
	setProfilePicture: async (client) => await client.setProfilePicture(picture),
	getAuthorizationCode: async (client) => await client.getAuthorizationCode(79001110000),
	showMessagesQueue: async (client) => await client.showMessagesQueue(),
	clearMessagesQueue: async (client) => await client.clearMessagesQueue(),
	readChat: async (client) => await client.readChat(about),
	checkWhatsapp: async (client) => await client.checkWhatsapp({ phoneNumber: 79001110001 }),
	getAvatar: async (client) => await client.getAvatar({ chatId: ANNA }),
	getContacts: async (client) => await client.getContacts(),
	getContactInfo: async (client) => await client.getContactInfo({ chatId: ANNA }),
	archiveChat: async (client) => await client.archiveChat({ chatId: ANNA }),
	unarchiveChat: async (client) => await client.unarchiveChat({ chatId: ANNA }),
	setDisappearingChat: async (client) => await client.setDisappearingChat({ chatId: ANNA, ephemeralExpiration: 86_400 }),
	editMessage: async (client) => await client.editMessage({ ...about, message: 'Hello there' }),
	deleteMessage: async (client) => await client.deleteMessage({ ...about, onlySenderDelete: true }),
	createGroup: async (client) => await client.createGroup({ groupName: 'A', chatIds: [ANNA] }),
	updateGroupName: async (client) => await client.updateGroupName({ groupId: GROUP, groupName: 'B' }),
	getGroupData: async (client) => await client.getGroupData({ groupId: GROUP }),
	addGroupParticipant: async (client) => await client.addGroupParticipant(member),
	removeGroupParticipant: async (client) => await client.removeGroupParticipant(member),
	setGroupAdmin: async (client) => await client.setGroupAdmin(member),
	removeAdmin: async (client) => await client.removeAdmin(member),
	setGroupPicture: async (client) => await client.setGroupPicture({ groupId: GROUP, file: picture }),
	leaveGroup: async (client) => await client.leaveGroup({ groupId: GROUP }),
	getMessage: async (client) => await client.getMessage(about),
	getChatHistory: async (client) => await client.getChatHistory({ chatId: ANNA, count: 10 }),
	lastIncomingMessages: async (client) => await client.lastIncomingMessages(60),
	lastOutgoingMessages: async (client) => await client.lastOutgoingMessages(60),
	receiveNotification: async (client) => await client.receiveNotification(5),
	deleteNotification: async (client) => await client.deleteNotification(1),
	downloadFile: async (client) => await client.downloadFile(about),
	sendTextStatus: async (client) => await client.sendTextStatus({ message: 'Hello', backgroundColor: '#228B22', font: 'SERIF', participants: [ANNA] }),
	sendVoiceStatus: async (client) => await client.sendVoiceStatus({ urlFile: 'https://example.com/a.mp3', fileName: 'a.mp3' }),
	sendMediaStatus: async (client) => await client.sendMediaStatus({ urlFile: 'https://example.com/a.jpg', fileName: 'a.jpg', caption: 'A' }),
	deleteStatus: async (client) => await client.deleteStatus({ idMessage: ID_MESSAGE }),
	getStatusStatistic: async (client) => await client.getStatusStatistic({ idMessage: ID_MESSAGE }),
	getIncomingStatuses: async (client) => await client.getIncomingStatuses({ minutes: 60 }),
	getOutgoingStatuses: async (client) => await client.getOutgoingStatuses({ minutes: 60 }),
	addContact: async (client) => await client.addContact({ chatId: ANNA, firstName: 'Anna', lastName: 'K.', saveInAddressbook: true }),
	editContact: async (client) => await client.editContact({ chatId: ANNA, firstName: 'Anna' }),
	deleteContact: async (client) => await client.deleteContact({ chatId: ANNA }),
} satisfies Record<string, (client: GreenApiClient) => Promise<unknown>>);

/** The client knows one address only; here it asks the second server. */
function clientOf(url: string): GreenApiClient {
	const client = new GreenApiClient({ idInstance: Number(ID), apiTokenInstance: TOKEN });
	const { client: requests } = client as unknown as { client: { defaults: { baseURL: string } } };
	requests.defaults.baseURL = `${url}/waInstance${ID}`;
	return client;
}

it.each(calls)('%s of the published client is taken', async (method, call) => {
	const server = await new SecondServer(async () => undefined).start();
	know(server, ANNA, ID_MESSAGE);
	seed(server);
	const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
	await call(clientOf(server.url));
	expect(server.seen.map((seen) => [seen.method, seen.status])).toEqual([[method, 200]]);
	log.mockRestore();
	await server.close();
});
