// First, since the nodes must find its clock in place.
import { bodies, methodsAsked, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject } from 'n8n-workflow';
import type { Fault, Instance } from '../../simulator';
import { answering, ask, WID } from './askAccount';

useVirtualSimulator();

describe('Get State', () => {
	it.each<[body: unknown, state: string, advice?: RegExp]>([
		[{ stateInstance: 'authorized' }, 'authorized'],
		[{ stateInstance: 'notAuthorized' }, 'notAuthorized', /scan the QR code/],
		[{ stateInstance: 'starting' }, 'starting', /over five minutes, reboot it/],
		[{ stateInstance: 'suspended' }, 'suspended', /Pause sending/],
		[{ stateInstance: 'yellowCard' }, 'suspended', /Pause sending/],
		[{ stateInstance: 'dreaming' }, 'dreaming', /in the state 'dreaming'/],
		[null, 'creating', /still being created/],
	].map((row): [unknown, string, RegExp?] => [row[0], String(row[1]), row[2] as RegExp | undefined]))('says of %j: %s', async (body, state, advice) => {
		answering('getStateInstance', body);
		const isAuthorized = advice === undefined;
		expect((await ask('getState')).json).toEqual([{ state, isAuthorized, ...(advice && { advice: expect.stringMatching(advice) }) }]);
	});

	it('takes no web page for a state', async () => {
		answering('getStateInstance', '<html></html>');
		expect((await ask('getState')).error?.message).toMatch(/answer is not a state/);
	});
});

describe('Get State History', () => {
	const rows = [
		{ stateInstance: 'authorized', timestamp: 1778132812, phoneNumber: WID },
		{ stateInstance: 'yellowCard', timestamp: 1778132743, phoneNumber: WID },
	];

	it('asks for as many as the limit says, and takes the first ones of what comes all the same', async () => {
		answering('GetStateInstanceHistory', rows);
		expect((await ask('getStateHistory', { limit: 1 })).json).toEqual([{ time: expect.stringMatching(/^2026-05-/), state: 'authorized', chatId: WID }]);
		expect(simulator.requests.map(({ query }) => query)).toEqual([{ count: '1' }]);
	});

	it('gives all, also as they are', async () => {
		answering('GetStateInstanceHistory', rows);
		expect((await ask('getStateHistory', { returnAll: true, simplify: false })).json).toEqual(rows);
		expect(simulator.requests.map(({ query }) => query)).toEqual([{ count: '1000' }]);
		answering('GetStateInstanceHistory', rows);
		expect((await ask('getStateHistory')).json.map(({ state }) => state)).toEqual(['authorized', 'suspended']);
	});
});

describe('Get WhatsApp Account', () => {
	it('tells whose account it is', async () => {
		expect((await ask('getWhatsAppAccount')).json).toEqual([{ phoneNumber: '+79001110009', chatId: WID, state: 'authorized', deviceId: '79001110009:4@s.whatsapp.net' }]);
	});

	it('tells the state alone while none is linked', async () => {
		expect((await ask('getWhatsAppAccount', {}, { stateInstance: 'notAuthorized' })).json).toEqual([{ state: 'notAuthorized' }]);
	});
});

describe('Get QR Code', () => {
	it('gives a picture that n8n shows', async () => {
		const { items: [{ json, binary }] } = await ask('getQrCode', { binaryPropertyName: 'code' }, { stateInstance: 'notAuthorized' });
		expect(json).toEqual({ fileName: 'qr.png', mimeType: 'image/png', fileSize: expect.any(Number), scanWithinSeconds: 20 });
		expect(binary?.code).toMatchObject({ fileName: 'qr.png', mimeType: 'image/png', fileType: 'image' });
		expect(Buffer.from(binary?.code.data ?? '', 'base64').subarray(1, 4).toString()).toBe('PNG');
	});

	it.each<[body: IDataObject, title: RegExp, advice: RegExp]>([
		[{ type: 'alreadyLogged', message: 'instance account already authorized' }, /linked to a WhatsApp account already/, /Log Out first/],
		[{ type: 'passkeyRequired', message: '' }, /passkey/, /GREEN-API console/],
		[{ type: 'error', message: 'try later' }, /no QR code now: try later/, /in a minute/],
		[{ type: 'qrCode', message: '' }, /no QR code now: qrCode/, /in a minute/],
	])('takes %j for a failure', async (body, title, advice) => {
		answering('qr', body);
		const { error } = await ask('getQrCode');
		expect([error?.message, error?.description]).toEqual([expect.stringMatching(title), expect.stringMatching(advice)]);
	});
});

describe('Get Authorization Code', () => {
	it.each(['+7 900 111-00-09', '8 (900) 111-00-09', WID])('reads the number %s', async (phoneNumber) => {
		const { json } = await ask('getAuthorizationCode', { phoneNumber }, { stateInstance: 'notAuthorized' });
		expect(json).toEqual([{ code: 'GAPI2015', phoneNumber: '+79001110009' }]);
		expect(bodies()).toEqual([{ phoneNumber: 79001110009 }]);
	});

	it('says what to do where there is no code', async () => {
		const { error } = await ask('getAuthorizationCode', { phoneNumber: WID });
		expect([error?.message, error?.description]).toEqual(['GREEN-API got no code from WhatsApp', expect.stringMatching(/Log Out first/)]);
	});

	it('refuses what is no number', async () => {
		const { error } = await ask('getAuthorizationCode', { phoneNumber: '123456789012345@lid' });
		expect([error?.message, methodsAsked()]).toEqual([expect.stringMatching(/hides the phone number/), []]);
	});
});

describe('Set Profile Picture', () => {
	const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

	const picture = (content = JPG) => ({ data: { content, fileName: 'me.jpg', mimeType: 'image/jpeg' } });

	it('gives the account the picture of the binary field', async () => {
		const { json, instance } = await ask('setProfilePicture', {}, {}, { files: [picture()] });
		expect(json).toEqual([{ changed: true, urlAvatar: instance.avatars.get(WID) }]);
		expect(bodies()).toEqual([{ file: expect.objectContaining({ bytes: JPG.length, mimeType: 'image/jpeg' }) as unknown }]);
		expect([...instance.files.values()]).toEqual([JPG]);
	});

	it('keeps the pace of one in ten seconds', async () => {
		const files = [picture(), picture(), picture()];
		const { json, error } = await ask('setProfilePicture', {}, {}, { items: [{}, {}, {}], files });
		expect([error, json.length]).toEqual([undefined, 3]);
		expect(simulator.requests.map(({ status }) => status)).toEqual([200, 200, 200]);
	});

	it('refuses what is no JPG before anything is sent', async () => {
		const { error } = await ask('setProfilePicture', {}, {}, { files: [picture(Buffer.from('GIF89a'))] });
		expect([error?.message, methodsAsked()]).toEqual([expect.stringMatching(/no JPG/), []]);
	});

	it.each<[fault: Fault, title: RegExp, advice: RegExp]>([
		[{ status: 200, body: { reason: 'rate-overlimit', urlAvatar: '', setProfilePicture: false } }, /took no new picture so soon/, /in a minute/],
		[{ status: 200, body: { reason: 'bad-request', urlAvatar: '', setProfilePicture: false } }, /did not set the picture: bad-request/, /WhatsApp on the phone/],
	])('takes %j for a failure', async (fault, title, advice) => {
		simulator.answerNext('setProfilePicture', fault);
		const { error } = await ask('setProfilePicture', {}, {}, { files: [picture()] });
		expect([error?.message, error?.description]).toEqual([expect.stringMatching(title), expect.stringMatching(advice)]);
	});
});

it.each<[string, IDataObject, Instance['stateInstance']]>([
	['logOut', { loggedOut: true }, 'notAuthorized'],
	['reboot', { rebooting: true }, 'starting'],
])('%s does it', async (operation, expected, state) => {
	const { json, instance } = await ask(operation);
	expect([json, instance.stateInstance]).toEqual([[expected], state]);
});

it.each<[string, string, Fault]>([
	['logOut', 'GREEN-API did not log the account out', { status: 200, body: { isLogout: false } }],
	['reboot', 'GREEN-API did not reboot the instance', { status: 200, body: { isReboot: false } }],
])('%s says so where GREEN-API did nothing', async (operation, title, fault) => {
	simulator.answerNext(operation.toLowerCase(), fault);
	expect((await ask(operation)).error?.message).toBe(title);
});
