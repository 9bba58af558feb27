// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';

useVirtualSimulator();

const CHAT = '79001110001@c.us';

const send = async (parameters: INodeParameters) =>
	await runNode(new GreenApi(), { credential: simulator.credential, parameters: { operation: 'sendContact', chatId: CHAT, ...parameters } });

const contact = () => (simulator.requests[0]?.body as { contact: unknown }).contact;

it('sends a card, with the message that it answers', async () => {
	const { items } = await send({ phoneContact: '+7 (900) 111-00-02', firstName: ' Anna ', lastName: 'Berg', options: { quotedMessageId: '3EB0A' } });
	expect(simulator.requests[0].body).toEqual({ chatId: CHAT, contact: { phoneContact: 79001110002, firstName: 'Anna', lastName: 'Berg' }, quotedMessageId: '3EB0A' });
	expect(items[0].json).toMatchObject({ kind: 'contact', text: 'Anna Berg', chatId: CHAT });
	const row = { typeMessage: 'contactMessage', contact: { displayName: 'Anna Berg', vcard: expect.stringContaining('+79001110002') }, quotedMessage: { stanzaId: '3EB0A' } };
	expect(simulator.instance().messages[0]).toMatchObject(row);
});

it.each<[string, INodeParameters, object]>([
	['a company', { company: 'Bakery' }, { company: 'Bakery' }],
	['a middle name', { middleName: 'Maria' }, { middleName: 'Maria' }],
	['a name that is a number', { firstName: '={{ 7 }}' }, { firstName: '7' }],
	['a chat ID', { phoneContact: '79001110002@c.us', lastName: 'Berg' }, { lastName: 'Berg' }],
])('takes %s alone', async (_, parameters, names) => {
	await send({ phoneContact: '={{ 79001110002 }}', ...parameters });
	expect(contact()).toEqual({ phoneContact: 79001110002, ...names });
});

it.each<[string, INodeParameters, string]>([
	['no name', { phoneContact: '+7 900 111-00-02', firstName: ' ', company: '={{ undefined }}' }, 'The contact has no name'],
	['no number', { phoneContact: '={{ "" }}', firstName: 'Anna' }, "'Contact Number' is empty"],
	['a number that no country has', { phoneContact: '12-34', firstName: 'Anna' }, "'12-34' in 'Contact Number' is neither a phone number nor a chat ID"],
	['a chat ID that hides the number', { phoneContact: '100200300400500@lid', firstName: 'Anna' }, "'100200300400500@lid' in 'Contact Number' hides the phone number"],
	['two numbers', { phoneContact: '79001110002, 79001110003', firstName: 'Anna' }, "'Contact Number' holds 2 values"],
	['a name that is an object', { phoneContact: '79001110002', firstName: '={{ ({}) }}' }, "'First Name' must be a text"],
])('sends nothing for %s', async (_, parameters, message) => {
	expect((await send(parameters)).error?.message).toBe(message);
	expect(methodsAsked()).toEqual([]);
});
