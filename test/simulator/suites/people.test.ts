import { outcome, post, simulator, useWorkbench } from './workbench';

useWorkbench();

const GROUP = '120363020000000001@g.us';
const PICTURE = 'https://pps.whatsapp.net/v/link/to/the/image';

describe('pictures', () => {
	it.each([
		['of a person', '79001110001@c.us', 'https://pps.whatsapp.net/v/79001110001@c.us.jpg', true],
		['of a group', GROUP, `https://pps.whatsapp.net/v/${GROUP}.jpg`, true],
		['that is hidden', '79001110002@c.us', '', false],
		['that nobody has set', '100200300400500@lid', '', true],
		['of an unknown number', '79876543210@c.us', '', true],
	])('one %s', async (_whose, chatId, urlAvatar, available) => {
		expect(await outcome('getAvatar', { chatId })).toEqual([200, { urlAvatar, available }]);
	});

	it('are what a test sets, and hidden ones stay hidden', async () => {
		simulator.instance().avatars.set('79876543210@c.us', PICTURE).set('79001110002@c.us', PICTURE);
		expect(await outcome('getAvatar', { chatId: '79876543210@c.us' })).toEqual([200, { urlAvatar: PICTURE, available: true }]);
		expect(await outcome('getAvatar', { chatId: '79001110002@c.us' })).toEqual([200, { urlAvatar: '', available: false }]);
	});

	it.each([
		[{}, "'chatId' is required"],
		[{ chatId: '' }, "'chatId' is not allowed to be empty"],
		[{ chatId: '79876543210' }, "'chatId' must be one of the next formats: 'phone_number@c.us', 'chat_id@lid' or 'group_id@g.us'"],
	])('refuse %j', async (body, problem) => {
		expect(await outcome('getAvatar', body)).toEqual([400, `Validation failed. Details: ${problem}`]);
	});
});

describe('checking a number', () => {
	it('says of a phoneNumber only whether it has WhatsApp', async () => {
		expect(await outcome('checkWhatsapp', { phoneNumber: 79876543210 })).toEqual([200, { existsWhatsapp: true }]);
		expect(await outcome('checkWhatsapp', { phoneNumber: '79999999999' })).toEqual([200, { existsWhatsapp: false }]);
	});

	it.each(['79001110001@c.us', '79001110001'])('says of the chatId %s both ids, as live answers do', async (chatId) => {
		expect(await outcome('checkWhatsapp', { chatId })).toEqual([
			200,
			{ existsWhatsapp: true, chatId: '1079001110001@lid', username: '', phoneNumber: '79001110001@c.us', fromCache: false },
		]);
	});

	it('takes the ids that the contacts tell', async () => {
		const [anna, , clara] = simulator.instance().contacts;
		Object.assign(anna, { lid: '555@lid' });
		Object.assign(clara, { phoneNumber: '79001110004@c.us' });
		expect(await outcome('checkWhatsapp', { chatId: anna.id })).toMatchObject([200, { chatId: '555@lid', phoneNumber: anna.id }]);
		expect(await outcome('checkWhatsapp', { chatId: clara.id })).toMatchObject([200, { chatId: clara.id, phoneNumber: '79001110004@c.us' }]);
	});

	it('finds nobody where a test says so', async () => {
		simulator.instance().withoutWhatsapp.add('79001110001@c.us');
		expect(await outcome('checkWhatsapp', { chatId: '79001110001' })).toMatchObject([200, { existsWhatsapp: false, chatId: '' }]);
	});

	it.each([
		[{}, "Validation failed. Details: 'value' must have at least 1 key"],
		[{ force: true }, "Validation failed. Details: 'value' must contain at least one of [chatId, phoneNumber]"],
		[
			{ chatId: '79876543210', phoneNumber: 79876543210 },
			"Validation failed. Details: 'value' contains a conflict between exclusive peers [chatId, phoneNumber]",
		],
		[{ phoneNumber: '+79876543210' }, "Validation failed. Details: Wrong format. 'phoneNumber' must contain only digits"],
		[{ phoneNumber: 7987654321 }, 'bad phone number, valid from 11 to 16 digits'],
		[{ chatId: '79876543210987654@c.us' }, 'bad phone number, valid from 11 to 16 digits'],
		[{ chatId: GROUP }, "Validation failed. Details: 'chatId' must be one of the next formats: 'phone_number@c.us' or 'chat_id@lid'"],
	])('refuses %j, which does not count', async (body, message) => {
		expect(await outcome('checkWhatsapp', body)).toEqual([400, message]);
		expect(simulator.instance().checkQuota.used).toBe(0);
	});

	it('ends with the quota of the month', async () => {
		simulator.instance().checkQuota = { used: 99, total: 100 };
		expect((await post('checkWhatsapp', { phoneNumber: 79876543210 })).status).toBe(200);
		const { status, data } = await post('checkWhatsapp', { chatId: '79001110001@c.us' });
		expect([status, data.invokeStatus]).toMatchObject([466, { method: 'checkwhatsapp', used: 100, total: 100, status: 'QUOTE_EXCEEDED' }]);
	});
});

describe('the archive', () => {
	const archived = () => [...simulator.instance().archivedChats];

	it('takes a chat, once, and gives it back, once, without a body', async () => {
		expect(await outcome('archiveChat', { chatId: GROUP })).toEqual([200, '']);
		expect(archived()).toEqual([GROUP]);
		const again = await outcome('archiveChat', { chatId: GROUP });
		expect(again).toEqual([400, `ArchiveChatError: chat with id ${GROUP} already archive=true`]);
		expect(await outcome('unarchiveChat', { chatId: GROUP })).toEqual([200, '']);
		expect(archived()).toEqual([]);
		const backAgain = await outcome('unarchiveChat', { chatId: GROUP });
		expect(backAgain).toEqual([400, `UnarchiveChatError: chat with id ${GROUP} already archive=false`]);
	});

	it('takes the chat of a stranger once he has written', async () => {
		const chatId = '79876543210@c.us';
		expect(await outcome('archiveChat', { chatId })).toEqual([400, `ArchiveChatError: chat with id ${chatId} not found`]);
		simulator.instance().settings.incomingWebhook = 'yes';
		simulator.addIncomingMessage({ chatId });
		expect(await outcome('archiveChat', { chatId })).toEqual([200, '']);
	});

	it.each([
		['archiveChat', 'ArchiveChatError'],
		['unarchiveChat', 'UnarchiveChatError'],
	])('%s needs a chat that somebody wrote in', async (apiMethod, error) => {
		simulator.instance().incomingMessages = [];
		expect(await outcome(apiMethod, { chatId: GROUP })).toEqual([400, `${error}: cannot archive chat cause last message not found in chat`]);
	});

	it.each([
		[{}, 400, "Validation failed. Details: 'value' must have at least 1 key"],
		[{ chat: GROUP }, 400, "Validation failed. Details: 'chatId' is required"],
		[{ chatId: '79001110001' }, 400, expect.stringContaining("'chatId' must be one of the next formats")],
		[{ chatId: true }, 500, 'interface conversion: interface {} is bool, not string'],
	])('refuses %j', async (body, status, message) => {
		expect(await outcome('archiveChat', body)).toEqual([status, message]);
		expect(archived()).toEqual([]);
	});

	it.each(['archiveChat', 'unarchiveChat', 'getAvatar', 'checkWhatsapp'])('%s refuses while the instance is not authorised', async (apiMethod) => {
		simulator.instance().stateInstance = 'notAuthorized';
		expect(await outcome(apiMethod, { chatId: '79001110001@c.us' })).toEqual([400, 'instance is starting or not authorized']);
	});
});
