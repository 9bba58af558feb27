// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { Fault } from '../../simulator';

useVirtualSimulator();

const [ANNA, NOT_SAVED, GROUP] = ['79001110001@c.us', '79001110003@c.us', '120363020000000001@g.us'];

async function ask(operation: string, method: string, parameters: INodeParameters, ...faults: Fault[]) {
	simulator.answerNext(method, ...faults);
	const { items, error } = await runNode(new GreenApi(), { credential: simulator.credential, parameters: { resource: 'contact', operation, ...parameters } });
	return { rows: items.map(({ json }) => json), error };
}

describe('Get', () => {
	const get = async (parameters: INodeParameters, body?: object | string | null) =>
		await ask('get', 'getContactInfo', parameters, ...(body === undefined ? [] : [{ status: 200, body } as Fault]));

	it.each<[string, string, IDataObject]>([
		['a saved person', ANNA, { name: 'Anna K.', profileName: 'Anna', kind: 'person', isSaved: true, phoneNumber: '+79001110001', chatId: ANNA, urlAvatar: expect.stringMatching(/^https/) as unknown as string }],
		['somebody who is not saved', NOT_SAVED, { name: 'Not saved', kind: 'person', isSaved: false, phoneNumber: '+79001110003', chatId: NOT_SAVED }],
		['a stranger', '79001110009@c.us', { name: '+7 900 111 0009', kind: 'person', isSaved: false, phoneNumber: '+79001110009', chatId: '79001110009@c.us' }],
		['somebody who hides the number', '100200300400500@lid', { name: 'Clara (work)', profileName: 'Clara', kind: 'person', isSaved: true, chatId: '100200300400500@lid' }],
		['a group', GROUP, { name: 'Neighbours', kind: 'group', chatId: GROUP, urlAvatar: expect.stringMatching(/^https/) as unknown as string }],
	])('tells in the words of the other outputs of %s', async (_, chatId, row) => {
		expect((await get({ chatId })).rows).toEqual([row]);
	});

	it('tells what a business says of itself, and both chat IDs where GREEN-API gives them', async () => {
		const business = { avatar: '', name: 'Bakery', contactName: '', email: 'bread@example.com', category: 'Food', description: 'Bread', chatId: '555@lid', isBusiness: true };
		expect((await get({ chatId: ANNA }, business)).rows).toEqual([
			{ name: 'Bakery', kind: 'person', isSaved: false, phoneNumber: '+79001110001', chatId: ANNA, chatIds: [ANNA, '555@lid'], email: 'bread@example.com', category: 'Food', description: 'Bread' },
		]);
	});

	it('gives the answer as it is where that is wanted', async () => {
		const { rows } = await get({ chatId: ANNA, simplify: false });
		expect(rows).toEqual([expect.objectContaining({ name: 'Anna', contactName: 'Anna K.', products: [], lastSeen: null, isBusiness: false })]);
	});

	it.each([['<html>Welcome to our Wi-Fi</html>'], [{}], [{ chatId: ANNA }], [[]], [null]])('does not take %j for an answer', async (body) => {
		expect((await get({ chatId: ANNA }, body)).error?.message).toBe("GREEN-API's answer is not about a contact");
	});
});

describe('Get Many', () => {
	const list = async (parameters: INodeParameters = {}) => (await ask('getAll', 'getContacts', parameters)).rows;

	const namesOf = (rows: IDataObject[]) => rows.map(({ name }) => name);

	it('lists people and groups in the words of the other outputs', async () => {
		expect(await list()).toEqual([
			{ name: 'Anna K.', profileName: 'Anna', kind: 'person', isSaved: true, phoneNumber: '+79001110001', chatId: ANNA },
			{ name: 'Boris', kind: 'person', isSaved: true, phoneNumber: '+79001110002', chatId: '79001110002@c.us' },
			{ name: 'Clara (work)', profileName: 'Clara', kind: 'person', isSaved: true, chatId: '100200300400500@lid' },
			{ name: 'Not saved', kind: 'person', isSaved: false, phoneNumber: '+79001110003', chatId: NOT_SAVED },
			{ name: 'Neighbours', kind: 'group', chatId: GROUP },
		]);
	});

	it.each([
		['all', {}, 5],
		['groups', { group: 'true' }, 1],
		['people', { group: 'false' }, 4],
	])('asks for %s as the documentation does', async (kind, query, count) => {
		expect(await list({ kind })).toHaveLength(count);
		expect(simulator.requests.map((request) => request.query)).toEqual([query]);
	});

	it('gives one person with two chat IDs once, with both, and each row of it where that is wanted', async () => {
		const rows = [
			{ id: '555@lid', name: 'Anna', contactName: '', type: 'user' as const, phoneNumber: '79001110001' },
			{ id: GROUP, name: 'Neighbours', type: 'group' as const },
			{ id: ANNA, name: '', contactName: 'Anna K.', type: 'user' as const },
		];
		simulator.instance().contacts = rows;
		expect(await list()).toEqual([
			{ name: 'Anna K.', profileName: 'Anna', kind: 'person', isSaved: true, phoneNumber: '+79001110001', chatId: ANNA, chatIds: ['555@lid', ANNA] },
			{ name: 'Neighbours', kind: 'group', chatId: GROUP },
		]);
		expect(await list({ simplify: false })).toEqual(rows);
	});

	it('loses nobody: neither a group without a name nor a person without an ID', async () => {
		simulator.instance().contacts = [
			{ id: GROUP, name: '', type: 'group' },
			{ id: '', name: 'Olga', contactName: '', type: 'user' },
			{ id: '', name: 'Olga', contactName: '', type: 'user' },
		];
		const olga = { name: 'Olga', kind: 'person', isSaved: false };
		expect(await list()).toEqual([{ name: GROUP, kind: 'group', chatId: GROUP }, olga, olga]);
	});

	it.each<[INodeParameters, string[]]>([
		[{ filters: { nameContains: 'ANNA' } }, ['Anna K.']],
		[{ filters: { nameContains: 'clara' } }, ['Clara (work)']],
		[{ filters: { nameContains: 'nobody' } }, []],
		[{ filters: { nameContains: '' } }, ['Anna K.', 'Boris', 'Clara (work)', 'Not saved', 'Neighbours']],
		[{ filters: { savedOnly: true } }, ['Anna K.', 'Boris', 'Clara (work)']],
		[{ filters: { savedOnly: false } }, ['Anna K.', 'Boris', 'Clara (work)', 'Not saved', 'Neighbours']],
		[{ filters: { savedOnly: true, nameContains: 'b' }, limit: 1 }, ['Boris']],
		[{ limit: 2 }, ['Anna K.', 'Boris']],
		[{ returnAll: true, limit: 2, filters: { nameContains: 'a' } }, ['Anna K.', 'Clara (work)', 'Not saved']],
	])('with %j keeps %j', async (parameters, names) => {
		expect(namesOf(await list(parameters))).toEqual(names);
	});

	it('applies filters and limit to the rows as they are, too', async () => {
		expect(namesOf(await list({ simplify: false, filters: { nameContains: 'a', savedOnly: true }, limit: 1 }))).toEqual(['Anna']);
	});

	it('gives nothing where GREEN-API knows nobody', async () => {
		simulator.instance().contacts = [];
		expect(await list()).toEqual([]);
		expect(methodsAsked()).toEqual(['getContacts']);
	});

	it('asks nothing for a kind that there is not, or a limit that is none', async () => {
		const wrongKind = await ask('getAll', 'getContacts', { kind: '={{ "friends" }}' });
		const wrongLimit = await ask('getAll', 'getContacts', { limit: '={{ 0 }}' });
		expect([wrongKind.error?.message, wrongLimit.error?.message]).toEqual([
			"'Kind' must be all, groups or people, not 'friends'",
			"'Limit' must be a whole number from 1 up, not '0'",
		]);
		expect(methodsAsked()).toEqual([]);
	});
});
