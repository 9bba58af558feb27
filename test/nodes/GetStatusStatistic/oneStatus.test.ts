// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { getStatusStatistic } from '../../../nodes/GetStatusStatistic/getStatusStatistic';
import { anna, asked, boris, clara, iso, run, T } from './posted';

useVirtualSimulator();

const statusStatistic = getStatusStatistic.example.answer as object[];

it('gives one item a recipient, with the API\'s own fields when Simplify is off, for each of several statuses', async () => {
	simulator.answerNext('getStatusStatistic', { status: 200, body: statusStatistic }, { status: 200, body: statusStatistic.slice(1) });
	const { items } = await runNode(new GetStatusStatistic(), {
		credential: simulator.addInstance(),
		items: [{ id: 'A' }, { id: 'B' }],
		parameters: { idMessage: '={{ $json.id }}', simplify: false },
	});
	expect(items).toEqual([
		{ json: statusStatistic[0], pairedItem: { item: 0 } },
		{ json: statusStatistic[1], pairedItem: { item: 0 } },
		{ json: statusStatistic[1], pairedItem: { item: 1 } },
	]);
	expect(simulator.requests.slice(-2).map(({ query }) => query)).toEqual([{ idMessage: 'A' }, { idMessage: 'B' }]);
});

it.each(['={{ "" }}', '={{ undefined }}', '={{ " " }}'])('refuses the message ID %p before anything is sent', async (idMessage) => {
	const { error } = await runNode(new GetStatusStatistic(), { credential: simulator.addInstance(), parameters: { idMessage } });
	expect(error?.message).toMatch(/^'Message ID' is empty/);
	expect(methodsAsked()).toEqual([]);
});

it('has nothing to give for a status that nobody has received', async () => {
	const { items, error } = await runNode(new GetStatusStatistic(), { credential: simulator.addInstance(), parameters: { idMessage: 'unknown' } });
	expect(items).toEqual([]);
	expect(error?.message).toBeUndefined();
});

describe('one status', () => {
	it('is summed up without what the journal knows of it, with one request', async () => {
		const { items } = await run({ idMessage: 'A', output: 'summary' });
		expect(items).toEqual([
			{ json: { recipients: 3, delivered: 1, read: 2, readRate: 0.6667, firstViewTime: iso(T + 30), lastViewTime: iso(T + 60), idMessage: 'A' }, pairedItem: { item: 0 } },
		]);
		expect(asked()).toEqual([['getStatusStatistic', { idMessage: 'A' }]]);
	});

	it('gives a summary with zeros when nothing is known of it', async () => {
		const { items } = await run({ idMessage: '={{ $json.id }}', output: 'summary' }, {}, [{ id: 'C' }, { id: 'nowhere' }]);
		expect(items.map(({ json: { idMessage, recipients, readRate, lastViewTime }, pairedItem }) => [idMessage, recipients, readRate, lastViewTime, pairedItem])).toEqual([
			['C', 0, 0, null, { item: 0 }],
			['nowhere', 0, 0, null, { item: 1 }],
		]);
	});

	it.each([
		[['read'], [anna, boris]],
		['={{ "delivered" }}', [clara]],
		[[], [anna, boris, clara]],
	])('keeps the recipients with the delivery statuses %j, without what only the journal knows', async (deliveryStatus, expected) => {
		const { items } = await run({ idMessage: 'A', filters: { deliveryStatus } } as INodeParameters);
		expect(items.map(({ json }) => json.recipientId)).toEqual(expected);
		expect(Object.keys(items[0].json)).toEqual(['recipientName', 'deliveryStatus', 'time', 'recipientId', 'idMessage']);
	});

	it('gives one item each of several recipients in a row, as the documentation calls them an array', async () => {
		simulator.answerNext('getStatusStatistic', { status: 200, body: [{ participant: [anna, boris], timestamp: T, status: 'read' }, { timestamp: T, status: 'sent' }] });
		const { items } = await run({ idMessage: 'A' });
		const row = { deliveryStatus: 'read', time: iso(T), idMessage: 'A' };
		expect(items.map(({ json }) => json)).toEqual([
			{ ...row, recipientName: 'Anna K.', recipientId: anna },
			{ ...row, recipientName: '+7 900 000 0002', recipientId: boris },
			{ ...row, recipientName: '', deliveryStatus: 'sent', recipientId: '' },
		]);
	});
});
