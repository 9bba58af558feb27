// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { LastIncomingMessages } from '../../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import type { NodeRun } from '../../engine/runNode';
import { badGateway502, type Fault, quota466, tooManyRequests429 } from '../../simulator';
import { ANNA, BORIS, CARLA, contacts, contactsAsked, GROUP, HIDDEN_ANNA, HIDDEN_BORIS, row, STRANGER } from './hiddenPeople';

useVirtualSimulator();

type Field = 'chatId' | 'recipient' | 'sender';

const nodes: Array<[apiMethod: string, filter: Field, make: () => INodeType]> = [
	['getOutgoingStatuses', 'recipient', () => new GetOutgoingStatuses()],
	['getIncomingStatuses', 'sender', () => new GetIncomingStatuses()],
	['lastOutgoingMessages', 'chatId', () => new LastOutgoingMessages()],
	['lastIncomingMessages', 'chatId', () => new LastIncomingMessages()],
	['lastIncomingMessages', 'sender', () => new LastIncomingMessages()],
];

describe.each(nodes)('%s by %s', (apiMethod, filter, make) => {
	const list = async (value: unknown, rows: IDataObject[], more: Partial<NodeRun> = {}) => {
		const { credential = simulator.addInstance({ contacts }), items = [{}], parameters = {} } = more;
		// Only statuses have recipients.
		const body = filter === 'recipient' ? rows : rows.map((one) => ({ ...one, participants: undefined }));
		simulator.answerNext(apiMethod, ...items.map(() => ({ status: 200, body })));
		const filters = { [filter]: value, ...(parameters.filters as object) };
		// Raw, so that nobody but the filter asks for the contacts.
		const outcome = await runNode(make(), { ...more, credential, parameters: { simplify: false, ...parameters, filters } as INodeParameters });
		const hints = (outcome.run.data.resultData.runData.Node[0].hints ?? []).map(({ message }) => message);
		return { error: outcome.error?.message, ids: outcome.items.map(({ json }) => json.idMessage), hints };
	};

	it.each([
		['by number', ANNA, [ANNA, HIDDEN_ANNA]],
		['by number as people write it', '+7 (900) 111-00-01', [ANNA, HIDDEN_ANNA]],
		['by the ID that hides the number', HIDDEN_ANNA, [ANNA, HIDDEN_ANNA]],
		['and nobody else', BORIS, [HIDDEN_BORIS]],
	])('finds a person whose rows bear both IDs, %s', async (_, value, expected) => {
		const { ids, hints, error } = await list(value, [row(ANNA), row(HIDDEN_ANNA), row(HIDDEN_BORIS), row(STRANGER), row(GROUP)]);
		expect([ids, hints, error]).toEqual([expected, [], undefined]);
		expect(methodsAsked()).toEqual([apiMethod, 'getContacts']);
	});

	it.each([
		['the rows have numbers only', ANNA, [row(ANNA), row(BORIS)]],
		['the rows hide all numbers, as the filter does', HIDDEN_ANNA, [row(HIDDEN_ANNA), row(STRANGER)]],
		['the filter is a group', GROUP, [row(GROUP), row(HIDDEN_ANNA)]],
		['the filter is empty', '', [row(HIDDEN_ANNA)]],
		['there is no row', ANNA, []],
		['the rows are odd', ANNA, [{ chatId: null, senderId: {}, participants: [{}] }, {}]],
		['other filters leave the row out', ANNA, [row(HIDDEN_ANNA, { textMessage: 'no' })]],
	])('does not ask for the contacts where %s', async (_, value, rows) => {
		await list(value, rows, { parameters: { filters: { text: 'hi' }, options: { explainEmpty: false } } });
		expect(contactsAsked()).toBe(0);
	});

	it('filters before it limits', async () => {
		const { ids } = await list(ANNA, [row(STRANGER), row(HIDDEN_ANNA), row(ANNA)], { parameters: { limit: 1 } });
		expect(ids).toEqual([HIDDEN_ANNA]);
	});

	it('asks once for twenty items', async () => {
		const { ids } = await list(ANNA, [row(HIDDEN_ANNA)], { items: Array.from({ length: 20 }, () => ({})) });
		expect([ids.length, contactsAsked()]).toEqual([20, 1]);
	});

	it.each([
		['the contacts do not know the number', '79009999999@c.us', [row(STRANGER), row(STRANGER), row(ANNA)], /^No row bears the ID 79009999999@c\.us\. Those of 2 rows end in @lid, and GREEN-API's contacts do not tell/],
		['they know it without another ID', CARLA, [row(STRANGER)], /^No row bears the ID 79001110003@c\.us\. Those of 1 rows end in @lid/],
		['they do not know the ID', STRANGER, [row(CARLA)], /^No row bears the ID 200000000000009@lid\. Those of 1 rows end in @c\.us/],
	])('says beside an empty output that it cannot tell where %s', async (_, value, rows, words) => {
		const { ids, hints, error } = await list(value, rows);
		expect([ids, hints, error]).toEqual([[], [expect.stringMatching(words)], undefined]);
	});

	it('says the same beside those that it finds, since the others may be missing', async () => {
		const { ids, hints } = await list(CARLA, [row(STRANGER), row(CARLA), row(STRANGER), row(HIDDEN_ANNA), row(ANNA)]);
		expect([ids, hints]).toEqual([[CARLA], [expect.stringMatching(/^1 of the rows bear the ID 79001110003@c\.us\. Those of 2 other rows end in @lid, and GREEN-API's contacts do not tell/)]]);
	});

	it('says nothing where it can tell whose the rows are', async () => {
		expect((await list(ANNA, [row(STRANGER)])).hints).toEqual([]);
		expect((await list(CARLA, [row(HIDDEN_ANNA)])).hints).toEqual([]);
		expect((await list(CARLA, [row(HIDDEN_ANNA), row(CARLA), row(HIDDEN_BORIS)])).hints).toEqual([]);
	});

	it('says nothing to a user who does not want to know', async () => {
		expect((await list(CARLA, [row(STRANGER)], { parameters: { options: { explainEmpty: false } } })).hints).toEqual([]);
	});

	const faults: Array<[string, Fault]> = [
		['a spent quota', quota466()],
		['a 429', tooManyRequests429()],
		['a bad gateway', badGateway502()],
		['a cut connection', { cut: 'before' }],
		['a page of HTML', { status: 200, body: '<html></html>', contentType: 'text/html' }],
		['an empty list, as while GREEN-API reads the contacts', { status: 200, body: [] }],
		['null', { status: 200, body: null }],
	];

	it.each(faults)('lists what bears the ID itself when getContacts ends in %s', async (_, fault) => {
		simulator.answerNext('getContacts', fault);
		const credential = simulator.addInstance({ contacts });
		const rows = [row(ANNA), row(HIDDEN_ANNA)];
		const { ids, error } = await list(ANNA, rows, { credential, items: [{}, {}, {}] });
		expect([ids, error, contactsAsked()]).toEqual([[ANNA, ANNA, ANNA], undefined, 1]);
		expect((await list(ANNA, [row(HIDDEN_ANNA)], { credential })).hints).toEqual([expect.stringMatching(/GREEN-API does not give the contacts now, which could tell/)]);
		expect(contactsAsked()).toBe(1);
	});
});
