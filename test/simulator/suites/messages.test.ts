import { WITHOUT_WHATSAPP } from '../seeds';
import { clock, FIRST_ID, get, later, post, seconds, simulator, useWorkbench } from './workbench';

useWorkbench();

const MESSAGE = { chatId: '79001110001@c.us', message: 'Good morning' };

describe('sending a message', () => {
	it('answers an id and is in the journal of sent messages', async () => {
		const { status, data } = await post('sendMessage', MESSAGE);
		expect({ status, data }).toEqual({ status: 200, data: { idMessage: FIRST_ID } });
		expect((await get('lastOutgoingMessages')).data[0]).toMatchObject({
			type: 'outgoing',
			idMessage: FIRST_ID,
			timestamp: seconds(clock()),
			typeMessage: 'textMessage',
			chatId: MESSAGE.chatId,
			textMessage: MESSAGE.message,
			statusMessage: 'sent',
			sendByApi: true,
		});
		expect((await get('getOutgoingStatuses')).data).toEqual([]);
	});

	it.each([
		[{ message: 'x' }, "'chatId' is required"],
		[{ ...MESSAGE, chatId: '79001110001' }, "'chatId' must be one of the next formats: 'phone_number@c.us', 'chat_id@lid' or 'group_id@g.us'"],
		[{ ...MESSAGE, chatId: 'status@broadcast' }, "'chatId' must be one of the next formats: 'phone_number@c.us', 'chat_id@lid' or 'group_id@g.us'"],
		[{ chatId: MESSAGE.chatId }, "'message' is required"],
		[{ ...MESSAGE, message: '' }, "'message' is not allowed to be empty"],
	])('refuses %j', async (body, problem) => {
		const { status, data } = await post('sendMessage', body);
		expect([status, data.message]).toEqual([400, `Validation failed. Details: ${problem}`]);
	});

	it('waits while the instance is not authorised, and is sent when it is', async () => {
		simulator.instance().stateInstance = 'notAuthorized';
		expect((await post('sendMessage', MESSAGE)).status).toBe(200);
		expect(simulator.instance().messages[0]).toMatchObject({ idMessage: FIRST_ID, statusMessage: 'pending' });
		later(60_000);
		simulator.instance().stateInstance = 'authorized';
		const [sent] = (await get('lastOutgoingMessages')).data;
		expect(sent).toMatchObject({ idMessage: FIRST_ID, timestamp: seconds(clock()), statusMessage: 'sent' });
	});

	it.each<[string, string, () => void, string]>([
		['reaches a phone', MESSAGE.chatId, () => undefined, 'delivered'],
		['reaches nobody who is not on WhatsApp', WITHOUT_WHATSAPP, () => undefined, 'noAccount'],
		['stays sent where GREEN-API does not follow it', MESSAGE.chatId, () => void (simulator.instance().settings.outgoingWebhook = 'no'), 'sent'],
		['stays sent where its way is scripted', MESSAGE.chatId, () => void (simulator.instance().scriptedDelivery = true), 'sent'],
	])('%s after two seconds', async (_, chatId, prepare, statusMessage) => {
		prepare();
		await post('sendMessage', { ...MESSAGE, chatId });
		const statusNow = async (): Promise<unknown> => (await post('getMessage', { chatId, idMessage: FIRST_ID })).data.statusMessage;
		later(1999);
		expect(await statusNow()).toBe('sent');
		later(1);
		expect(await statusNow()).toBe(statusMessage);
	});

	it('is dropped when it waited 24 hours', async () => {
		const before = simulator.instance().messages.length;
		simulator.instance().stateInstance = 'notAuthorized';
		await post('sendMessage', MESSAGE);
		later(24 * 60 * 60_000);
		simulator.instance().stateInstance = 'authorized';
		expect((await get('lastOutgoingMessages', { minutes: 9999 })).data).toHaveLength(before);
	});
});
