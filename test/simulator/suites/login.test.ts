import { STARTS_FOR_MS } from '../login';
import { get, later, post, simulator, START, seconds } from './workbench';

const state = async () => (await get('getStateInstance')).data.stateInstance;

it.each<[string, () => Promise<unknown>]>([
	['reboot', async () => (await get('reboot')).data],
	['new settings', async () => (await post('setSettings', { incomingWebhook: 'yes' })).data],
])('starts for a while after %s, and refuses meanwhile', async (_, ask) => {
	expect(Object.values((await ask()) as object)).toEqual([true]);
	expect(await state()).toBe('starting');
	expect((await get('getContacts')).status).toBe(400);
	later(STARTS_FOR_MS - 1);
	expect(await state()).toBe('starting');
	later(1000);
	expect(await state()).toBe('authorized');
	expect((await get('getContacts')).status).toBe(200);
});

it('comes back from a reboot as it was', async () => {
	simulator.instance().stateInstance = 'notAuthorized';
	await get('reboot');
	later(1000);
	await get('reboot');
	later(STARTS_FOR_MS);
	expect(await state()).toBe('notAuthorized');
});

it('unlinks the account, which the history tells, and gives codes to link it again only then', async () => {
	expect((await get('qr')).data).toEqual({ type: 'alreadyLogged', message: expect.any(String) });
	expect((await post('getAuthorizationCode', { phoneNumber: 79001110009 })).data).toEqual({ status: false, code: '' });
	expect((await get('getWaSettings')).data).toMatchObject({ stateInstance: 'authorized', phone: '70000000001' });
	expect((await get('logout')).data).toEqual({ isLogout: true });
	later(1000);
	expect((await get('getWaSettings')).data).toEqual({ avatar: '', phone: '', chatId: '', deviceId: '', stateInstance: 'notAuthorized' });
	expect((await get('qr')).data).toEqual({ type: 'qrCode', message: expect.stringMatching(/^iVBOR/) });
	expect((await post('getAuthorizationCode', { phoneNumber: 79001110009 })).data).toEqual({ status: true, code: 'GAPI2015' });
	expect((await get('GetStateInstanceHistory', { count: 1 })).data).toEqual([
		{ stateInstance: 'notAuthorized', timestamp: seconds(START), phoneNumber: simulator.instance().wid },
	]);
	later(1000);
	expect((await get('GetStateInstanceHistory')).data).toHaveLength(2);
});
