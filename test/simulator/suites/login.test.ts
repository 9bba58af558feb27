import axios from 'axios';
import { STARTS_FOR_MS } from '../login';
import { get, judged, later, post, seconds, simulator, START, urlOf, useWorkbench } from './workbench';

useWorkbench();

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

it('shows a new profile picture, takes one in ten seconds, and no other files', async () => {
	const send = async (type: string, bytes: number[]) => {
		const form = new FormData();
		form.append('file', new Blob([new Uint8Array(bytes)], { type }), 'me.jpg');
		return await axios.post(urlOf('setProfilePicture'), form, judged);
	};
	const { data } = await send('image/jpeg', [0xff, 0xd8, 0xff]);
	expect(data).toEqual({ reason: null, urlAvatar: simulator.instance().avatars.get(simulator.instance().wid), setProfilePicture: true });
	expect([...simulator.file(data.urlAvatar)!]).toEqual([0xff, 0xd8, 0xff]);
	later(9999);
	expect((await send('image/jpeg', [0xff])).status).toBe(429);
	later(1);
	expect((await send('image/png', [0x89])).data.message).toBe('Unsupported media type');
	later(10_000);
	expect((await send('image/jpeg', [])).data.message).toBe('File is empty');
});
