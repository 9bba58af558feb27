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
		expect(error?.description).toMatch(/11 to 16 digits.*'Phone Numbers'/);
	});

	it.each([
		['separated by commas and new lines', `${ANNA}, +7 900 111-00-02\n+7 900 111-00-03`],
		['in a list', [ANNA, 79001110002, '+7 900 111-00-03']],
		['in the JSON of a list', JSON.stringify([ANNA, '79001110002', '79001110003'])],
		['with one of them twice', `${ANNA}; 79001110001; 79001110002; 79001110003`],
	])('makes an item of each number, in their order, %s', async (_, phoneNumber) => {
		simulator.instance().withoutWhatsapp.add('79001110002@c.us');
		const { items } = await ask('checkWhatsapp', { phoneNumber: `={{ ${JSON.stringify(phoneNumber)} }}` });
		expect(items).toEqual(
			[true, false, true].map((existsWhatsapp, at) => ({
				json: expect.objectContaining({ existsWhatsapp, phoneNumber: `7900111000${at + 1}@c.us` }),
				pairedItem: { item: 0 },
			})),
		);
		expect(simulator.instance().checkQuota.used).toBe(3);
	});

	it('asks about none of many numbers before the last is known to be one, of later items, too', async () => {
		const { error } = await runNode(new GreenApi(), {
			credential: simulator.credential,
			parameters: { resource: 'contact', operation: 'checkWhatsapp', phoneNumber: '={{ $json.numbers }}' },
			items: [{ numbers: [ANNA] }, { numbers: [ANNA, '900 111-00-02'] }],
		});
		expect(error?.message).toBe("'900 111-00-02' in 'Phone Numbers' is neither a phone number nor a chat ID");
		expect(methodsAsked()).toEqual([]);
	});

	it('gives what was found of other numbers beside the one that fails, with Continue', async () => {
		const { items } = await runNode(new GreenApi(), {
			credential: simulator.credential,
			parameters: { resource: 'contact', operation: 'checkWhatsapp', phoneNumber: `${ANNA}, 1234567@c.us, 79001110003` },
			settings: { onError: 'continueRegularOutput' },
		});
		expect(items.map(({ json }) => json.phoneNumber ?? json.error)).toEqual([
			ANNA,
			'GREEN-API does not check a phone number of this length',
			'79001110003@c.us',
		]);
	});

	it.each(['', [], '120363020000000001@g.us', 'Anna', `${ANNA}, Anna`])('asks nothing about %j', async (phoneNumber) => {
		const { error } = await ask('checkWhatsapp', { phoneNumber: `={{ ${JSON.stringify(phoneNumber)} }}` });
		expect(error?.message).toContain("'Phone Numbers'");
		expect(methodsAsked()).toEqual([]);
	});
});
