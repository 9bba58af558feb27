// First, since the nodes must find its clock in place.
import { bodies, methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { NodeRun } from '../../engine/runNode';
import { type Fault, type Instance, quota466 } from '../../simulator';

useVirtualSimulator();

const [ANNA, BORIS, GROUP] = ['79001110001@c.us', '79001110002@c.us', '120363020000000001@g.us'];

/** Asks an instance of its own. */
async function ask(operation: string, parameters: INodeParameters, partial: Partial<Instance> = {}, run: Partial<NodeRun> = {}) {
	const credential = simulator.addInstance(partial);
	const outcome = await runNode(new GreenApi(), { ...run, credential, parameters: { resource: 'chat', operation, ...parameters } });
	return { ...outcome, json: outcome.items.map(({ json }) => json), instance: simulator.instance(credential.idInstance) };
}

describe('Get Many', () => {
	const rows = [
		{ archive: false, id: ANNA, ephemeralExpiration: 86_400, ephemeralSettingTimestamp: 1_777_870_423, name: 'Anna K.', type: 'user', unreadCount: 2 },
		{ archive: true, id: GROUP, ephemeralExpiration: 0, ephemeralSettingTimestamp: 0, name: 'Neighbours', type: 'group', unreadCount: 0 },
		{ archive: false, id: BORIS, ephemeralExpiration: 3600, ephemeralSettingTimestamp: 0, name: '', type: 'user' },
	];

	const list = async (parameters: INodeParameters = {}, body: unknown = rows, run: Partial<NodeRun> = {}) => {
		simulator.answerNext('getChats', ...Array<Fault>(run.items?.length ?? 1).fill({ status: 200, body: body as object }));
		return await ask('getAll', parameters, {}, run);
	};

	it('gives chats in the words of the forms', async () => {
		expect((await list()).json).toEqual([
			{ chatName: 'Anna K.', kind: 'person', unreadCount: 2, isArchived: false, disappearAfter: '24Hours', chatId: ANNA },
			{ chatName: 'Neighbours', kind: 'group', unreadCount: 0, isArchived: true, disappearAfter: 'off', chatId: GROUP },
			{ chatName: '+7 900 111 0002', kind: 'person', isArchived: false, disappearAfter: '3600', chatId: BORIS },
		]);
		expect((await list({ simplify: false })).json).toEqual(rows);
	});

	it('reads rows that have the ID in chatId, as some instances give them', async () => {
		expect((await list({}, rows.map(({ id, ...row }) => ({ ...row, chatId: id })))).json).toEqual((await list()).json);
	});

	it.each<[string, INodeParameters, IDataObject]>([
		['the limit', { limit: 2 }, { count: '2' }],
		['50 when left alone', {}, { count: '50' }],
		['all with Return All', { returnAll: true }, {}],
		['all with a filter', { limit: 2, filters: { kind: ['group'] } }, {}],
	])('asks for %s', async (_, parameters, query) => {
		await list(parameters);
		expect(simulator.requests.map((request) => request.query)).toEqual([query]);
	});

	it.each<[INodeParameters, string[]]>([
		[{ chatName: 'NEIGH' }, [GROUP]],
		[{ chatName: '900 111' }, [BORIS]],
		[{ kind: ['person'] }, [ANNA, BORIS]],
		[{ kind: ['group', 'person'] }, [ANNA, GROUP, BORIS]],
		[{ kind: [] }, [ANNA, GROUP, BORIS]],
		[{ archived: true }, [GROUP]],
		[{ archived: false }, [ANNA, BORIS]],
		[{ unread: true }, [ANNA]],
		[{ unread: false }, [GROUP, BORIS]],
		[{ kind: ['person'], archived: false, unread: true, chatName: 'anna' }, [ANNA]],
	])('keeps by %j', async (filters, ids) => {
		expect((await list({ filters })).json.map(({ chatId }) => chatId)).toEqual(ids);
		expect((await list({ filters, simplify: false })).json.map(({ id }) => id)).toEqual(ids);
		expect((await list({ filters, limit: 1 })).json).toHaveLength(1);
	});

	it('gives no item for an empty list, and pairs the rows with their items', async () => {
		expect(await list({}, [])).toMatchObject({ items: [], error: undefined });
		const { items } = await list({ limit: 2 }, rows, { items: [{}, {}] });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 1, 1].map((item) => ({ item })));
	});

	it('stops early where every request would fail, and takes no page for a list', async () => {
		simulator.answerNext('getChats', quota466('getchats'));
		expect((await ask('getAll', {}, {}, { items: [{}, {}, {}], settings: { onError: 'continueRegularOutput' } })).items).toHaveLength(3);
		expect(methodsAsked()).toEqual(['getChats']);
		expect((await list({}, '<html></html>')).error?.message).toBe("GREEN-API's answer is not a list");
	});
});

describe('Unarchive', () => {
	it('takes a chat out of the archive, also one that is not in it', async () => {
		for (const archivedChats of [new Set([ANNA]), new Set<string>()]) {
			const { json, instance } = await ask('unarchive', { chatId: ANNA }, { archivedChats });
			expect([json, [...instance.archivedChats]]).toEqual([[{ unarchived: true, chatId: ANNA }], []]);
		}
		expect(methodsAsked()).toEqual(['unarchiveChat', 'unarchiveChat']);
	});
});

describe('Set Disappearing Messages', () => {
	it.each([['24Hours', 86_400], ['7Days', 604_800], ['90Days', 7_776_000], ['off', 0]])('sets %s', async (disappearAfter, seconds) => {
		const { json, instance } = await ask('setDisappearing', { chatId: ANNA, disappearAfter });
		expect(json).toEqual([{ changed: true, chatId: ANNA, disappearAfter }]);
		expect(instance.disappearingChats.get(ANNA)?.seconds).toBe(seconds);
	});

	it('fails where WhatsApp has left it as it was, and where the answer tells nothing', async () => {
		simulator.answerNext('setDisappearingChat', { status: 200, body: { chatId: GROUP, disappearingMessagesInChat: false, ephemeralExpiration: 0 } });
		const { error } = await ask('setDisappearing', { chatId: GROUP, disappearAfter: '7Days' });
		expect([error?.message, error?.description]).toEqual(['WhatsApp did not change how long messages stay in this chat', expect.stringMatching(/admins/)]);
		simulator.answerNext('setDisappearingChat', { status: 200, body: { chatId: GROUP } });
		expect((await ask('setDisappearing', { chatId: GROUP })).error?.message).toMatch(/GREEN-API's answer is not a number of seconds/);
	});

	it('asks nothing for a time that WhatsApp does not have', async () => {
		const { error } = await ask('setDisappearing', { chatId: ANNA, disappearAfter: '={{ "1Hour" }}' });
		expect(error?.message).toBe("'Disappear After' must be 24Hours, 7Days, 90Days or off, not '1Hour'");
		expect(methodsAsked()).toEqual([]);
	});
});

describe('Mark as Read', () => {
	it('marks the whole chat', async () => {
		const { json, instance } = await ask('markAsRead', { chatId: '+7 900 111-00-01' });
		expect([json, bodies()]).toEqual([[{ read: true, chatId: ANNA }], [{ chatId: ANNA }]]);
		expect(instance.readMessages.size).toBe(instance.incomingMessages.filter(({ chatId }) => chatId === ANNA).length);
	});

	it.each([
		[{ setRead: false }, /^GREEN-API did not mark anything in this chat as read$/],
		[{}, /GREEN-API's answer is not a yes or no/],
		[{ setRead: 'true' }, /GREEN-API's answer is not a yes or no/],
	])('fails for the answer %j', async (body, message) => {
		simulator.answerNext('readChat', { status: 200, body });
		expect((await ask('markAsRead', { chatId: ANNA })).error?.message).toMatch(message);
	});
});
