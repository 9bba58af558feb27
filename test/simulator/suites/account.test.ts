import { DELIVERY_AFTER_MS } from '../index';
import { get, later, post, seconds, simulator, START, TEXT_STATUS, useWorkbench } from './workbench';

useWorkbench();

describe('account', () => {
	it('tells state, settings and contacts', async () => {
		expect((await get('getStateInstance')).data).toEqual({ stateInstance: 'authorized' });
		expect((await get('getSettings')).data).toMatchObject({ wid: simulator.instance().wid, outgoingWebhook: 'yes', delaySendMessagesMilliseconds: 500 });
		const everyone = (await get('getContacts')).data;
		later(1000);
		expect((await get('getContacts', { group: 'true' })).data).toEqual([everyone[4]]);
		later(1000);
		expect((await get('getContacts', { group: 'false', count: 2 })).data).toEqual([everyone[0], everyone[1]]);
	});

	it('saves settings at once and refuses what is none', async () => {
		expect((await post('setSettings', { incomingWebhook: 'yes' })).data).toEqual({ saveSettings: true });
		expect((await get('getSettings')).data.incomingWebhook).toBe('yes');
		for (const [body, problem] of [
			[{}, "'value' must have at least 1 key"],
			[{ outgoingWebhook: true }, "'outgoingWebhook' must be one of [yes, no]"],
			[{ colour: 'red' }, "'colour' is not allowed"],
			[{ wid: '7@c.us' }, "'wid' is not allowed"],
			[{ delaySendMessagesMilliseconds: 100 }, "'delaySendMessagesMilliseconds' must be greater than or equal to 500"],
		]) {
			later(1000);
			expect((await post('setSettings', body)).data.message).toBe(`Validation failed. Details: ${problem}`);
		}
	});

	it('keeps a status in the queue until the instance is authorised', async () => {
		simulator.instance().stateInstance = 'notAuthorized';
		expect((await post('sendTextStatus', TEXT_STATUS)).status).toBe(200);
		const refused = await get('getOutgoingStatuses');
		expect([refused.status, refused.data.message]).toEqual([400, 'instance is starting or not authorized']);
		expect((await get('getStateInstance')).data).toEqual({ stateInstance: 'notAuthorized' });
		expect((await get('getSettings')).status).toBe(200);

		later(60_000);
		simulator.instance().stateInstance = 'authorized';
		expect((await get('getOutgoingStatuses')).data[0].statusMessage).toBe('pending');
		later(DELIVERY_AFTER_MS.sent);
		expect((await get('getOutgoingStatuses')).data[0]).toMatchObject({ statusMessage: 'sent', timestamp: seconds(START) + 61 });
	});

	it('drops a status that waited 24 hours', async () => {
		simulator.instance().stateInstance = 'notAuthorized';
		await post('sendTextStatus', TEXT_STATUS);
		later(24 * 60 * 60_000);
		simulator.instance().stateInstance = 'authorized';
		expect((await get('getOutgoingStatuses', { minutes: 9999 })).data).toEqual([]);
	});

	it.each([
		['starting', 'instance in starting process try later'],
		['blocked', 'instance is starting or not authorized'],
	] as const)('takes nothing while it is %s', async (stateInstance, message) => {
		simulator.instance().stateInstance = stateInstance;
		const answers = [await post('sendTextStatus', TEXT_STATUS), await get('getContacts'), await post('deleteStatus', {}), await get('getIncomingStatuses')];
		expect(answers.map(({ status, data }) => [status, data.message])).toEqual(answers.map(() => [400, message]));
		expect(simulator.requests[0]).toMatchObject({ status: 400, taken: false });
	});
});
