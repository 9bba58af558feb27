import { clock, get, later, outcome, post, seconds, simulator, useWorkbench } from './workbench';

useWorkbench();

const [ANNA, BORIS, GROUP] = ['79001110001@c.us', '79001110002@c.us', '120363020000000001@g.us'];

const chats = async (params = {}) => {
	later(1000);
	return (await get('getChats', params)).data as Array<Record<string, unknown>>;
};

describe('the list of chats', () => {
	it('has those with messages, the last used first, and those of contacts, each once', async () => {
		simulator.instance().contacts.unshift({ id: '79001110009@c.us', name: 'Diana', contactName: '', type: 'user' });
		const all = await chats();
		expect(all[0]).toEqual({ archive: false, id: ANNA, ephemeralExpiration: 0, ephemeralSettingTimestamp: 0, name: 'Anna K.', type: 'user', unreadCount: 5 });
		expect(all.find(({ id }) => id === GROUP)).toMatchObject({ name: 'Neighbours', type: 'group', unreadCount: 2 });
		expect(all.at(-1)).toMatchObject({ id: '79001110009@c.us', name: 'Diana', unreadCount: 0 });
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		await post('sendMessage', { chatId: GROUP, message: 'Hello' });
		expect((await chats({ count: 2 })).map(({ id }) => id)).toEqual([GROUP, ANNA]);
	});

	it('tells what was done to them', async () => {
		await post('archiveChat', { chatId: ANNA });
		expect(await outcome('setDisappearingChat', { chatId: ANNA, ephemeralExpiration: 86_400 })).toEqual([200, { chatId: ANNA, disappearingMessagesInChat: true, ephemeralExpiration: 86_400 }]);
		const since = seconds(clock());
		expect(await outcome('readChat', { chatId: ANNA, idMessage: '3EB0E000000000000001' })).toEqual([200, { setRead: true }]);
		expect((await chats())[0]).toMatchObject({ id: ANNA, archive: true, ephemeralExpiration: 86_400, ephemeralSettingTimestamp: since, unreadCount: 4 });
		expect(await outcome('readChat', { chatId: ANNA })).toEqual([200, { setRead: true }]);
		expect((await chats())[0]).toMatchObject({ unreadCount: 0 });
	});

	it.each(['0', '-1', 'many'])('refuses the count %s', async (count) => {
		expect((await get('getChats', { count })).data.message).toBe("Validation failed. Details: 'count' must be a positive number");
	});
});

it('reads at most 100 messages of a chat at once', async () => {
	simulator.instance().settings.incomingWebhook = 'yes';
	for (let count = 0; count < 110; count++) simulator.addIncomingMessage({ chatId: BORIS });
	await post('readChat', { chatId: BORIS });
	const [boris] = (await chats()).filter(({ id }) => id === BORIS);
	expect(boris.unreadCount).toBe(11);
});

it('has nothing to read in a chat without such a message', async () => {
	expect(await outcome('readChat', { chatId: '79001110009@c.us' })).toEqual([200, { setRead: false }]);
	expect(await outcome('readChat', { chatId: BORIS, idMessage: '3EB0E000000000000001' })).toEqual([200, { setRead: false }]);
});

it('shows typing without a body', async () => {
	expect(await outcome('sendTyping', { chatId: ANNA, typingTime: 5000, typingType: 'recording' })).toEqual([200, '']);
});

it.each<[string, object, string]>([
	['readChat', {}, "'chatId' is required"],
	['setDisappearingChat', { chatId: ANNA }, "'value' must have at least 2 keys"],
	['setDisappearingChat', { chatId: ANNA, ephemeralExpiration: 60 }, "'ephemeralExpiration' must be one of [0, 86400, 604800, 7776000]"],
	['sendTyping', { typingTime: 5000 }, "'chatId' is required"],
	['sendTyping', { chatId: ANNA, typingTime: 5 }, "'typingTime' must be greater than or equal to 1000"],
	['sendTyping', { chatId: ANNA, typingTime: 20_001 }, "'typingTime' must be less than or equal to 20000"],
	['sendTyping', { chatId: ANNA, typingType: 'typing' }, "'typingType' must be one of [recording]"],
])('%s refuses %j', async (apiMethod, body, problem) => {
	expect(await outcome(apiMethod, body)).toEqual([400, `Validation failed. Details: ${problem}`]);
});
