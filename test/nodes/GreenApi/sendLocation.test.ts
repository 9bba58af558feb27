// First, since the nodes must find its clock in place.
import { bodies, methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import { correspondents466 } from '../../simulator';

useVirtualSimulator();

const GROUP = '120363020000000001@g.us';

const PLACE = { latitude: 55.7558, longitude: 37.6173 };

const send = async (parameters: INodeParameters, run: Partial<NodeRun> = {}) =>
	await runNode(new GreenApi(), { ...run, credential: simulator.credential, parameters: { operation: 'sendLocation', chatId: GROUP, ...PLACE, ...parameters } });

it('sends what was entered and nothing else, to a person or a group', async () => {
	await send({ chatId: '+7 900 111-00-01' });
	await send({ options: { nameLocation: ' Bakery ', address: '1 Baker Street', quotedMessageId: '3EB0C767D097B7C7C030' } });
	await send({ options: { nameLocation: '', address: ' ', quotedMessageId: '' } });
	expect(bodies()).toEqual([
		{ chatId: '79001110001@c.us', ...PLACE },
		{ chatId: GROUP, ...PLACE, nameLocation: 'Bakery', address: '1 Baker Street', quotedMessageId: '3EB0C767D097B7C7C030' },
		{ chatId: GROUP, ...PLACE },
	]);
});

it('takes degrees as text, as expressions often give them', async () => {
	const { items } = await send({ latitude: '={{ "-33.8688" }}', longitude: '={{ " 151.2093 " }}' });
	expect(items.map(({ json }) => json)).toEqual([expect.objectContaining({ kind: 'location', chatId: GROUP, idMessage: expect.stringMatching(/^3EB0/) })]);
	expect(bodies()).toEqual([{ chatId: GROUP, latitude: -33.8688, longitude: 151.2093 }]);
});

it.each([
	[{ latitude: '={{ "55,7558" }}' }, "'Latitude' must be a number from -90 to 90, not '55,7558'"],
	[{ longitude: 180.5 }, "'Longitude' must be a number from -180 to 180, not '180.5'"],
	[{ latitude: '={{ undefined }}' }, "'Latitude' must be a number from -90 to 90, it is empty"],
	[{ latitude: 0, longitude: 0 }, "'Latitude' and 'Longitude' are both 0"],
	[{ chatId: '={{ "" }}' }, "'Recipient' is empty"],
	[{ chatId: '900 111-00-01' }, "'900 111-00-01' in 'Recipient' is neither a phone number nor a chat ID"],
])('sends nothing for %j', async (parameters, message) => {
	expect((await send(parameters)).error?.message).toBe(message);
	expect(methodsAsked()).toEqual([]);
});

it('says of a connection that broke off that the message may have been sent, and where to look', async () => {
	simulator.answerNext('sendLocation', { cut: 'after' });
	const { error } = await send({}, { settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } });
	expect(error?.message).toMatch(/^The message may have been sent\./);
	expect(error?.description).toMatch(/^Look at the chat before you send it again/);
	expect(methodsAsked()).toEqual(['sendLocation']);
});

it('says which chats are left where those of the tariff are spent, in words for messages', async () => {
	simulator.answerNext('sendLocation', correspondents466('sendlocation'));
	const { error } = await send({});
	expect(error?.message).toMatch(/^The tariff's chats are spent/);
	expect(error?.description).toMatch(/79001110001@c\.us.* Choose one of the allowed chats, wait/);
});
