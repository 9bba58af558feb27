// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { checkTimeout400, type Fault } from '../../simulator';

useVirtualSimulator();

const ANNA = '79001110001@c.us';

const ask = async (operation: string, parameters: INodeParameters, ...faults: Fault[]) => {
	simulator.answerNext(operation, ...faults);
	return await runNode(new GreenApi(), { credential: simulator.credential, parameters: { resource: 'contact', operation, ...parameters } });
};

describe('Get Avatar', () => {
	const avatarOf = async (body: string | object) => await ask('getAvatar', { chatId: ANNA }, { status: 200, body });

	it('gives the link to the picture with the chat that it is of', async () => {
		const { items } = await ask('getAvatar', { chatId: '+7 900 111-00-01' });
		expect(items.map(({ json }) => json)).toEqual([{ chatId: ANNA, urlAvatar: expect.stringMatching(/^https:/), available: true }]);
	});

	it.each([
		['nobody has a picture', { urlAvatar: '', available: true }],
		['it is hidden', { urlAvatar: '', available: false }],
		['an older instance says nothing but that there is none', { existsWhatsapp: false }],
		['an older instance gives a reason', { urlAvatar: null, reason: 'item-not-found' }],
	])('gives an empty link where %s', async (_, body) => {
		const { items, error } = await avatarOf(body);
		expect([error, items.map(({ json }) => json)]).toEqual([undefined, [{ chatId: ANNA, ...body, urlAvatar: '' }]]);
	});

	it.each([['<html>Welcome to our Wi-Fi</html>'], [{}], [{ urlAvatar: 1 }], [[]]])('does not take %j for an answer', async (body) => {
		expect((await avatarOf(body)).error?.message).toBe("GREEN-API's answer is not a picture");
	});

	it('asks again where WhatsApp did not answer in time', async () => {
		const { items } = await ask('getAvatar', { chatId: ANNA }, { status: 400, body: { message: 'get avatar timeout limit exceeded' } });
		expect(items.map(({ json }) => json.chatId)).toEqual([ANNA]);
		expect(methodsAsked()).toEqual(['getAvatar', 'getAvatar']);
	});
});

describe('Check WhatsApp', () => {
	it('says whether the number is there, and keeps its chat ID where GREEN-API gives none', async () => {
		const [there, nowhere] = [ANNA, '79001110009@c.us'];
		simulator.instance().withoutWhatsapp.add(nowhere);
		for (const [chatId, existsWhatsapp] of [[there, true], [nowhere, false]] as const) {
			const { items } = await ask('checkWhatsapp', { phoneNumber: chatId });
			expect(items.map(({ json }) => json)).toEqual([expect.objectContaining({ existsWhatsapp, chatId: existsWhatsapp ? expect.stringMatching(/@lid$/) : chatId, phoneNumber: chatId })]);
		}
	});

	it('asks again where WhatsApp did not answer in time, and says so in the end', async () => {
		const { error } = await ask('checkWhatsapp', { phoneNumber: ANNA }, ...Array.from({ length: 4 }, checkTimeout400));
		expect(error?.message).toBe('WhatsApp did not answer GREEN-API in time');
		expect(methodsAsked()).toEqual(Array(4).fill('checkWhatsapp'));
	});

	it('says of a number that is too short for GREEN-API which ones it takes', async () => {
		const { error } = await ask('checkWhatsapp', { phoneNumber: '1234567@c.us' });
		expect(error?.message).toBe('GREEN-API does not check a phone number of this length');
		expect(error?.description).toMatch(/11 to 16 digits.*'Phone Number'/);
	});

	it.each(['', '120363020000000001@g.us', 'Anna', `${ANNA}, 79001110002`])('asks nothing about %j', async (phoneNumber) => {
		const { error } = await ask('checkWhatsapp', { phoneNumber: `={{ ${JSON.stringify(phoneNumber)} }}` });
		expect(error?.message).toContain("'Phone Number'");
		expect(methodsAsked()).toEqual([]);
	});
});
