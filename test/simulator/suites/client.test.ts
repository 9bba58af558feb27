import { GreenApiClient } from '@green-api/whatsapp-api-client-js-v2';
import { type AxiosInstance } from 'axios';
import { DELIVERY_AFTER_MS, RECIPIENT_STAGGER_MS } from '../index';
import { clock, later, seconds, simulator, START, TEXT_STATUS, useWorkbench } from './workbench';

useWorkbench();

function clientOfOthers(): GreenApiClient {
	const { idInstance, apiTokenInstance } = simulator.credential;
	const client = new GreenApiClient({ idInstance: Number(idInstance), apiTokenInstance });
	// Its host is fixed: only the base of its axios can be turned here.
	const { defaults } = (client as unknown as { client: AxiosInstance }).client;
	defaults.baseURL = defaults.baseURL?.replace('https://api.green-api.com', simulator.url);
	return client;
}

describe('a client that others wrote', () => {
	beforeEach(() => {
		for (const level of ['log', 'info', 'debug', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
	});

	afterEach(() => jest.restoreAllMocks());

	it('sends a status and reads it back', async () => {
		const client = clientOfOthers();
		const { idMessage } = await client.sendTextStatus(TEXT_STATUS);
		later(DELIVERY_AFTER_MS.delivered);
		expect(await client.getOutgoingStatuses({ minutes: 10 })).toMatchObject([
			{ type: 'outgoing', idMessage, textMessage: TEXT_STATUS.message, extendedTextMessage: { font: 'SERIF', participants: TEXT_STATUS.participants } },
		]);
		expect(await client.getStatusStatistic({ idMessage })).toEqual([
			{ participant: '70000001234@c.us', timestamp: seconds(clock()), status: 'delivered' },
			{ participant: '440000001234@c.us', timestamp: seconds(START + DELIVERY_AFTER_MS.sent + RECIPIENT_STAGGER_MS), status: 'sent' },
		]);
		await expect(client.sendMediaStatus({ urlFile: 'nowhere', fileName: 'a.jpg' })).rejects.toThrow("'urlFile' must be a valid uri");
	});

	it('sends a location, checks a number, looks at a picture and archives a chat', async () => {
		const client = clientOfOthers();
		const chatId = '79001110001@c.us';
		const location = { latitude: 51.5074, longitude: -0.1278, nameLocation: 'London', address: 'London, UK' };
		const { idMessage } = await client.sendLocation({ chatId, ...location });
		expect(await client.lastOutgoingMessages(1)).toMatchObject([{ idMessage, typeMessage: 'locationMessage', location }]);
		expect(await client.checkWhatsapp({ phoneNumber: 79001110001 })).toEqual({ existsWhatsapp: true });
		expect(await client.getAvatar({ chatId })).toMatchObject({ available: true });
		await client.archiveChat({ chatId });
		expect(simulator.instance().archivedChats).toContain(chatId);
		await client.unarchiveChat({ chatId });
		expect(simulator.instance().archivedChats).not.toContain(chatId);
	});

	it('sends a poll and a contact, and forwards a message', async () => {
		const client = clientOfOthers();
		const chatId = '79001110001@c.us';
		await client.sendPoll({ chatId, message: 'Which day?', options: [{ optionName: 'Monday' }, { optionName: 'Friday' }], multipleAnswers: false });
		const { idMessage } = await client.sendContact({ chatId, contact: { phoneContact: 79001110002, firstName: 'Anna' } });
		const { messages } = await client.forwardMessages({ chatId: '79001110002@c.us', chatIdFrom: chatId, messages: [idMessage] });
		const sent = await client.lastOutgoingMessages(1);
		expect(sent.map(({ typeMessage }) => typeMessage)).toEqual(['contactMessage', 'contactMessage', 'pollMessage']);
		expect(sent.slice(0, 2).map((row) => row.idMessage)).toEqual([...messages, idMessage]);
	});

	it('edits, deletes, finds and reads messages, and lets those of a chat disappear', async () => {
		const client = clientOfOthers();
		const chatId = '79001110001@c.us';
		const { idMessage } = await client.sendMessage({ chatId, message: 'At six' });
		expect(await client.editMessage({ chatId, idMessage, message: 'At seven' })).toEqual({ idMessage });
		expect(await client.getMessage({ chatId, idMessage })).toMatchObject({ textMessage: 'At seven', isEdited: true });
		await client.deleteMessage({ chatId, idMessage });
		expect(await client.getChatHistory({ chatId, count: 2 })).toMatchObject([{ idMessage, isDeleted: true }, { chatId }]);
		expect(await client.readChat({ chatId })).toEqual({ setRead: true });
		expect(await client.setDisappearingChat({ chatId, ephemeralExpiration: 86_400 })).toMatchObject({ disappearingMessagesInChat: true });
	});

	it('adds, edits and deletes a contact, and reads what is known', async () => {
		const client = clientOfOthers();
		const chatId = '79001110009@c.us';
		expect(await client.addContact({ chatId, firstName: 'Vera', lastName: 'Petrova', saveInAddressbook: true })).toEqual({ addContact: true });
		expect(await client.getContacts()).toContainEqual({ id: chatId, name: '', contactName: 'Vera Petrova', type: 'user' });
		expect(await client.editContact({ chatId, firstName: 'Vera' })).toEqual({ editContact: true });
		expect(await client.getContactInfo({ chatId })).toMatchObject({ chatId, contactName: 'Vera', isBusiness: false });
		expect(await client.deleteContact({ chatId })).toEqual({ deleteContact: true });
	});
});
