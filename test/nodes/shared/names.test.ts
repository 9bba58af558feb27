// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { LastIncomingMessages } from '../../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { passTime } from '../../engine/virtualTime';
import { badGateway502, type Contact, type Credential, type Fault, quota466 } from '../../simulator';

useVirtualSimulator();

const HOUR = 60 * 60_000;
const [ANNA, BORIS, GROUP] = ['79001110001@c.us', '200000000000002@lid', '120363020000000001@g.us'];

const contacts: Contact[] = [
	{ id: ANNA, name: 'anna_k', contactName: 'Anna', type: 'user' },
	{ id: '79001110002@c.us', name: 'Boris', contactName: '', type: 'user', lid: BORIS },
	{ id: GROUP, name: 'Choir', type: 'group' },
];

/** A node with rows that have people in them, and where their names stand in its output. */
interface Named {
	method: string;
	newNode: () => INodeType;
	rows: IDataObject[];
	namesIn: (json: IDataObject) => unknown;
	names: unknown[];
	/** What is shown where the contacts cannot be had. */
	numbers: unknown[];
}

const NUMBER = '+7 900 111 0001';

const nodes: Named[] = [
	{
		method: 'getOutgoingStatuses', newNode: () => new GetOutgoingStatuses(), namesIn: ({ recipientNames }) => recipientNames,
		rows: [{ idMessage: 'A', participants: [ANNA, BORIS] }], names: [['Anna', 'Boris']], numbers: [[NUMBER, BORIS]],
	},
	{
		method: 'getIncomingStatuses', newNode: () => new GetIncomingStatuses(), namesIn: ({ senderName }) => senderName,
		rows: [ANNA, BORIS].map((senderId) => ({ type: 'incoming', idMessage: 'A', senderId, senderName: '' })), names: ['Anna', 'Boris'], numbers: [NUMBER, BORIS],
	},
	{
		method: 'lastOutgoingMessages', newNode: () => new LastOutgoingMessages(), namesIn: ({ chatName }) => chatName,
		rows: [ANNA, BORIS, GROUP].map((chatId) => ({ type: 'outgoing', idMessage: 'A', chatId })), names: ['Anna', 'Boris', 'Choir'], numbers: [NUMBER, BORIS, GROUP],
	},
	{
		method: 'lastIncomingMessages', newNode: () => new LastIncomingMessages(), namesIn: ({ senderName, chatName }) => [senderName, chatName],
		rows: [ANNA, GROUP].map((chatId) => ({ type: 'incoming', idMessage: 'A', chatId, senderId: ANNA, senderName: '' })), names: [['Anna', undefined], ['Anna', 'Choir']], numbers: [[NUMBER, undefined], [NUMBER, GROUP]],
	},
	{
		method: 'getStatusStatistic', newNode: () => new GetStatusStatistic(), namesIn: ({ recipientName }) => recipientName,
		rows: [ANNA, BORIS].map((participant) => ({ participant, status: 'read', timestamp: 1710000000 })), names: ['Anna', 'Boris'], numbers: [NUMBER, BORIS],
	},
];

const contactsAsked = () => methodsAsked().filter((method) => method === 'getContacts').length;

/** The names in what a node gives of its rows, for so many items. */
async function namesOf({ method, newNode, rows, namesIn }: Named, credential: Credential, parameters: INodeParameters = {}, items = 1): Promise<unknown[]> {
	simulator.answerNext(method, ...Array<Fault>(items).fill({ status: 200, body: rows }));
	const outcome = await runNode(newNode(), { credential, parameters: { idMessage: 'A', options: { explainEmpty: false }, ...parameters }, items: Array(items).fill({}) });
	expect(outcome.error?.message).toBeUndefined();
	return outcome.items.map(({ json }) => namesIn(json));
}

describe.each(nodes)('$method', (node) => {
	it('calls people and groups by their names, for several items with one request', async () => {
		expect(await namesOf(node, simulator.addInstance({ contacts }), {}, 5)).toEqual(Array(5).fill(node.names).flat());
		expect(methodsAsked().sort()).toEqual([...Array<string>(5).fill(node.method), 'getContacts'].sort());
	});

	it('asks nobody for names when Simplify is off, or where there is no row', async () => {
		await namesOf(node, simulator.addInstance({ contacts }), { simplify: false });
		await namesOf({ ...node, rows: [] }, simulator.addInstance({ contacts }));
		expect(contactsAsked()).toBe(0);
	});

	it.each<[string, Fault]>([
		['a spent quota', quota466()],
		['a bad gateway', badGateway502()],
		['a cut connection', { cut: 'before' }],
		['an empty list, as while GREEN-API reads the contacts', { status: 200, body: [] }],
		['an odd answer', { status: 200, body: [null, 7, { id: {} }] }],
	])('shows the numbers, and fails not, where getContacts ends in %s', async (_, fault) => {
		simulator.answerNext('getContacts', fault);
		expect(await namesOf(node, simulator.addInstance({ contacts }), {}, 3)).toEqual(Array(3).fill(node.numbers).flat());
		expect(contactsAsked()).toBe(1);
	});
});

it('shows the numbers where the contacts do not come in time, and does not wait for them again', async () => {
	const [, , messages] = nodes;
	simulator.answerNext('getContacts', { hang: true });
	const credential = simulator.addInstance({ contacts });
	expect(await namesOf(messages, credential, { requestOptions: { timeout: 100 } })).toEqual(messages.numbers);
	expect(await namesOf(messages, credential)).toEqual(messages.numbers);
	expect(contactsAsked()).toBe(1);
});

it('keeps names for an hour an instance, and after a spent quota asks again a day later', async () => {
	const [, incoming] = nodes;
	const [one, other] = [simulator.addInstance({ contacts }), simulator.addInstance({ contacts })];
	simulator.answerNext('getContacts', { status: 200, body: contacts }, quota466());
	expect([await namesOf(incoming, one), await namesOf(incoming, other), contactsAsked()]).toEqual([incoming.names, incoming.numbers, 2]);
	await passTime(HOUR - 60_000);
	expect([await namesOf(incoming, one), contactsAsked()]).toEqual([incoming.names, 2]);
	await passTime(60_000);
	expect([await namesOf(incoming, one), await namesOf(incoming, other), contactsAsked()]).toEqual([incoming.names, incoming.numbers, 3]);
	await passTime(23 * HOUR);
	expect([await namesOf(incoming, other), contactsAsked()]).toEqual([incoming.names, 4]);
});

it.each<[string, IDataObject]>([
	['the saved name', { senderName: 'anna_k', senderContactName: 'Anna' }],
	['their own name', { senderName: 'Anna', senderContactName: '' }],
])('asks for nothing where the rows themselves have %s of their senders', async (_, own) => {
	const [, statuses, , messages] = nodes;
	const rows = [{ type: 'incoming', idMessage: 'A', chatId: ANNA, senderId: ANNA, ...own }];
	expect(await namesOf({ ...statuses, rows }, simulator.addInstance())).toEqual(['Anna']);
	expect(await namesOf({ ...messages, rows }, simulator.addInstance())).toEqual([['Anna', undefined]]);
	expect(contactsAsked()).toBe(0);
});

it('asks for the names of returned rows only', async () => {
	const [, statuses] = nodes;
	const rows = [{ type: 'incoming', idMessage: 'A', senderId: ANNA, senderName: 'Anna' }, ...statuses.rows];
	expect(await namesOf({ ...statuses, rows }, simulator.addInstance({ contacts }), { limit: 1 })).toEqual(['Anna']);
	expect(contactsAsked()).toBe(0);
});
