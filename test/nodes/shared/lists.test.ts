// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { LastIncomingMessages } from '../../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { incomingMessages, incomingStatuses, outgoingMessages, outgoingStatuses } from './documentedRows';

useVirtualSimulator();

interface Direction {
	/** The fields that remain when Simplify is on. */
	fields: string[];
	/** Filters that let none of the rows pass. */
	filters: Array<[name: string, filters: INodeParameters]>;
}

const common = ['time', 'kind', 'text', 'downloadUrl', 'idMessage'];

const outgoing: Direction = {
	fields: [...common, 'chatName', 'chatId', 'recipientNames', 'recipientIds', 'deliveryStatus', 'sentFrom'],
	filters: [
		['delivery status', { deliveryStatus: ['pending', 'sent'] }],
		['origin', { sentFrom: 'phone' }],
	],
};

const incoming: Direction = {
	fields: [...common, 'senderName', 'senderId', 'chatName', 'chatId'],
	filters: [
		['name', { sender: 'Clara' }],
		['phone number', { sender: '+7 999 999-99-99' }],
	],
};

const nodes: Array<[apiMethod: string, make: () => INodeType, rows: object[], direction: Direction]> = [
	['getOutgoingStatuses', () => new GetOutgoingStatuses(), outgoingStatuses, outgoing],
	['getIncomingStatuses', () => new GetIncomingStatuses(), incomingStatuses, incoming],
	['lastOutgoingMessages', () => new LastOutgoingMessages(), outgoingMessages, outgoing],
	['lastIncomingMessages', () => new LastIncomingMessages(), incomingMessages, incoming],
];

describe.each(nodes)('%s', (apiMethod, make, rows, { fields, filters: directed }) => {
	const list = async (parameters: INodeParameters, body: unknown = rows) => {
		simulator.answerNext(apiMethod, { status: 200, body: body as object });
		const { items, error } = await runNode(make(), { credential: simulator.addInstance(), parameters });
		return { error, items, json: items.map(({ json }) => json) };
	};

	it.each([3240, '={{ "3240" }}'])('looks back as far as Minutes says with %j', async (minutes) => {
		await list({ minutes, simplify: false });
		expect(simulator.requests.map(({ query }) => query)).toEqual([{ minutes: '3240' }]);
	});

	it.each([0, -5, 1.5, '={{ "soon" }}', '={{ null }}'])('refuses to look %p minutes back, before anything is sent', async (minutes) => {
		const { error } = await runNode(make(), { credential: simulator.addInstance(), parameters: { minutes } });
		expect(error?.message ?? 'no error').toMatch(/'Minutes' must be a whole number from 1 up/);
		expect(methodsAsked()).toEqual([]);
	});

	it('gives one item a row, unchanged, when Simplify is off', async () => {
		const { items, json } = await list({ simplify: false });
		expect(json).toEqual(rows);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	it('keeps at most ten fields under the same names for every kind when it simplifies', async () => {
		const { json } = await list({});
		expect(json).toHaveLength(rows.length);
		for (const row of json) expect(Object.keys(row).length).toBeLessThanOrEqual(10);
		for (const row of json) expect(fields).toEqual(expect.arrayContaining(Object.keys(row)));
	});

	it('gives no item and no error for an empty answer', async () => {
		const { items, error } = await list({}, []);
		expect(items).toEqual([]);
		expect(error?.message).toBeUndefined();
	});

	it('returns up to the limit, all rows with Return All, and 50 when left alone', async () => {
		const many = Array.from({ length: 60 }, (_, index) => ({ idMessage: String(index) }));
		const ids = async (parameters: INodeParameters) => (await list(parameters, many)).json.map(({ idMessage }) => idMessage);
		expect(await ids({ limit: 2 })).toEqual(['0', '1']);
		expect(await ids({ returnAll: true })).toHaveLength(60);
		expect(await ids({})).toHaveLength(50);
	});

	it('goes by what an expression in Return All gives, and reads no limit that the form hides', async () => {
		const ids = async (parameters: INodeParameters) => (await list(parameters, [{ idMessage: 'A' }, { idMessage: 'B' }])).json.map(({ idMessage }) => idMessage);
		expect(await ids({ returnAll: '={{ false }}', limit: 1 })).toEqual(['A']);
		expect(await ids({ returnAll: '={{ true }}', limit: '={{ "" }}' })).toEqual(['A', 'B']);
		expect(await ids({ returnAll: true, limit: '={{ $json.none.at(0) }}' })).toEqual(['A', 'B']);
	});

	it.each(['={{ null }}', '={{ undefined }}', '={{ "all" }}', 0])('refuses the limit %p, before anything is sent', async (limit) => {
		const { error } = await runNode(make(), { credential: simulator.addInstance(), parameters: { limit } });
		expect(error?.message ?? 'no error').toMatch(/'Limit' must be a whole number from 1 up/);
		expect(methodsAsked()).toEqual([]);
	});

	it('filters before it limits', async () => {
		const { json } = await list({ limit: 1, filters: { kind: ['picture'] } });
		expect(json.map(({ kind }) => kind)).toEqual(['picture']);
	});

	it.each<[string, INodeParameters]>([
		...directed,
		['kind', { kind: ['video'] }],
		['text', { text: 'something else' }],
	])('leaves out what does not pass the filter by %s', async (_, filters) => {
		expect((await list({ filters })).json).toEqual([]);
	});

	it('asks nothing for a number that is no phone number', async () => {
		const [field, name] = { getOutgoingStatuses: ['recipient', 'Recipient'], lastOutgoingMessages: ['chatId', 'Chat ID'] }[apiMethod] ?? ['sender', 'Sender'];
		const { error } = await runNode(make(), { credential: simulator.addInstance(), parameters: { filters: { [field]: '900 111-00-01' } } });
		expect(error?.message).toBe(`'900 111-00-01' in '${name}' is neither a phone number nor a chat ID`);
		expect(simulator.requests).toEqual([]);
	});

	it('asks once for each input item and pairs the rows with it', async () => {
		const credential = simulator.addInstance();
		simulator.answerNext(apiMethod, { status: 200, body: rows }, { status: 200, body: [] }, { status: 200, body: rows.slice(0, 1) });
		const { items } = await runNode(make(), { credential, items: [{}, {}, {}], parameters: { minutes: 5 } });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }, { item: 2 }]);
	});
});

it('finds statuses by their text, their caption and all that is asked for at once', async () => {
	const find = async (filters: INodeParameters) => {
		simulator.answerNext('getOutgoingStatuses', { status: 200, body: outgoingStatuses });
		const { items } = await runNode(new GetOutgoingStatuses(), { credential: simulator.addInstance(), parameters: { filters } });
		return items.map(({ json }) => json.kind);
	};
	expect(await find({ text: 'green-api' })).toEqual(['text', 'picture']);
	expect(await find({ deliveryStatus: ['read'], sentFrom: 'api', kind: ['text'], recipient: '70000000001@c.us' })).toEqual(['text']);
});

it('brings the recipients together, wherever the API put them', async () => {
	const [text, picture] = outgoingStatuses;
	const participants = ['79001110001@c.us'];
	simulator.answerNext('getOutgoingStatuses', { status: 200, body: [text, { ...picture, participants }, picture] });
	const { items } = await runNode(new GetOutgoingStatuses(), { credential: simulator.addInstance() });
	expect(items.map(({ json }) => [json.recipientNames, json.recipientIds])).toEqual([[['+7 000 000 0001', '+7 000 000 0002'], ['70000000001@c.us', '70000000002@c.us']], [['Anna K.'], participants], [undefined, undefined]]);
});

it.each<[apiMethod: string, make: () => INodeType, rows: object[]]>([
	['getIncomingStatuses', () => new GetIncomingStatuses(), incomingStatuses],
	['lastIncomingMessages', () => new LastIncomingMessages(), incomingMessages],
])('%s finds what a person has sent, by name or number', async (apiMethod, make, rows) => {
	const from = async (sender: string) => {
		simulator.answerNext(apiMethod, { status: 200, body: rows });
		const { items } = await runNode(make(), { credential: simulator.addInstance(), parameters: { filters: { sender } } });
		return items.map(({ json }) => json.senderName);
	};
	expect(await from('anna')).toEqual(['Anna K.']);
	expect(await from('GARAGE')).toEqual(['Boris (garage)']);
	expect(await from('+7 900 000-00-04')).toEqual(['Boris (garage)']);
});

it('finds the messages of a group', async () => {
	simulator.answerNext('lastIncomingMessages', { status: 200, body: incomingMessages });
	const { items } = await runNode(new LastIncomingMessages(), { credential: simulator.addInstance(), parameters: { filters: { chatId: '120363020000000001@g.us' } } });
	expect(items.map(({ json }) => [json.text, json.senderName, json.chatName])).toEqual([['Who has the key?', 'Anna K.', 'Neighbours']]);
});
