// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { LastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import type { Instance } from '../../simulator';

useVirtualSimulator();

type Settings = Instance['settings'];

const off: Partial<Settings> = { outgoingWebhook: 'no', outgoingMessageWebhook: 'no' };
const on: Partial<Settings> = { outgoingWebhook: 'yes', outgoingMessageWebhook: 'yes' };

/** A list with a filter by delivery status. */
interface List {
	name: string;
	apiMethod: string;
	newNode: () => INodeType;
	/** The field of a row in which GREEN-API has the delivery status. */
	field: string;
	says: RegExp;
}

const lists: List[] = [
	{ name: 'Last Outgoing Messages', apiMethod: 'lastOutgoingMessages', newNode: () => new LastOutgoingMessages(), field: 'statusMessage', says: /a message was delivered or read only while it is on/ },
	{ name: 'Get Outgoing Statuses', apiMethod: 'getOutgoingStatuses', newNode: () => new GetOutgoingStatuses(), field: 'statusMessage', says: /a status was delivered or read only while it is on/ },
	{ name: 'Get Status Statistic', apiMethod: 'getStatusStatistic', newNode: () => new GetStatusStatistic(), field: 'status', says: /who received and viewed a status only while it is on/ },
];

const asked = () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'getSettings').length;

/** What a list gives of these rows, with the hints beside it. The answer is the same for each of the items. */
async function run({ apiMethod, newNode }: List, settings: Partial<Settings>, rows: IDataObject[], parameters: INodeParameters, items: IDataObject[] = [{}]) {
	const usual = simulator.instance().settings;
	simulator.answerNext(apiMethod, ...items.map(() => ({ status: 200, body: rows })));
	const outcome = await runNode(newNode(), { credential: simulator.addInstance({ settings: { ...usual, ...settings } }), parameters: { idMessage: 'A', ...parameters }, items });
	expect(outcome.error?.message).toBeUndefined();
	const hints = outcome.run.data.resultData.runData.Node[0].hints ?? [];
	return { rows: outcome.items.length, hints: hints.map(({ message }) => message) };
}

describe.each(lists)('$name', (list) => {
	const rowsWith = (...words: string[]) => words.map((word, at) => ({ idMessage: String(at), participant: String(at), timestamp: 1748000000, sendByApi: true, [list.field]: word }));
	const only = (...wanted: string[]): INodeParameters => ({ filters: { deliveryStatus: wanted } });

	it.each([
		['Read', 'which gives nothing', ['read'], 0],
		['Delivered and Read', 'which gives nothing', ['delivered', 'read'], 0],
		['Sent', 'which gives everything', ['sent'], 2],
		['Pending', 'which gives nothing', ['pending'], 0],
		['Sent and Failed', 'which gives everything', ['sent', 'failed'], 2],
	])('explains the filter %s, %s while no delivery is reported', async (_, __, wanted, count) => {
		const { rows, hints } = await run(list, off, rowsWith('sent', 'sent'), only(...wanted));
		expect([rows, hints.length]).toEqual([count, 1]);
		expect(hints[0]).toMatch(list.says);
		expect(hints[0]).toMatch(/^'Delivery Status' filters by what GREEN-API knows, and the instance's setting outgoingWebhook is off\. .*'Receive notifications about sent messages statuses' \(outgoingWebhook\) in the instance's settings/);
	});

	it('explains that nothing passes also where other rows have been delivered', async () => {
		expect((await run(list, off, rowsWith('delivered', 'sent'), only('read'))).hints).toHaveLength(1);
	});

	it.each(['read', 'delivered', 'sent'])('explains that some may have come further than a filter for %s tells', async (wanted) => {
		expect(await run(list, off, rowsWith('sent', 'delivered', 'read'), only(wanted))).toEqual({ rows: 1, hints: [expect.stringMatching(list.says)] });
	});

	it('says nothing when the setting is on', async () => {
		expect(await run(list, on, rowsWith('sent', 'sent'), only('read'))).toEqual({ rows: 0, hints: [] });
		expect(asked()).toBe(1);
	});

	it.each<[string, string[], INodeParameters]>([
		['nothing is filtered', ['sent', 'sent'], {}],
		['all that can come has come, and passes', ['read', 'read'], only('read')],
		['others have failed', ['read', 'failed', 'noAccount'], only('read', 'sent')],
		['the filter is for what GREEN-API reports always', ['sent', 'sent'], only('failed')],
		['the user does not want to know', ['sent', 'sent'], { ...only('read'), options: { explainEmpty: false } }],
	])('does not ask when %s', async (_, words, parameters) => {
		expect((await run(list, off, rowsWith(...words), parameters)).hints).toEqual([]);
		expect(asked()).toBe(0);
	});

	it('asks once for five items, and says it once', async () => {
		expect((await run(list, off, rowsWith('sent'), only('read'), [{}, {}, {}, {}, {}])).hints).toHaveLength(1);
		expect(asked()).toBe(1);
	});
});

describe('messages that were sent on the phone', () => {
	const [list] = lists;
	const row = (sendByApi: boolean, statusMessage: string) => ({ idMessage: 'A', statusMessage, sendByApi });
	const both = [row(true, 'read'), row(false, 'sent')];

	it('need two settings, which one hint explains', async () => {
		const { hints } = await run(list, off, [row(true, 'sent'), row(false, 'sent')], { filters: { deliveryStatus: ['read'] } });
		expect(hints).toEqual([
			expect.stringMatching(/settings outgoingWebhook and outgoingMessageWebhook are off\. .*\. .*Switch on 'Receive notifications about sent messages statuses' \(outgoingWebhook\) and 'Receive notifications about messages sent from the phone' \(outgoingMessageWebhook\) in the instance's settings in the GREEN-API console\. That takes up to 5 minutes/),
		]);
	});

	it.each<[string, Partial<Settings>, RegExp]>([
		['that of the phone', { ...on, outgoingMessageWebhook: 'no' }, /setting outgoingMessageWebhook is off.*sent on the phone/],
		['that of deliveries', { ...on, outgoingWebhook: 'no' }, /setting outgoingWebhook is off/],
	])('may lack one of them: %s', async (_, settings, says) => {
		expect((await run(list, settings, [row(true, 'sent'), row(false, 'sent')], { filters: { deliveryStatus: ['sent'] } })).hints).toEqual([expect.stringMatching(says)]);
	});

	it('are explained where those sent through the API have been read', async () => {
		const settings: Partial<Settings> = { ...on, outgoingMessageWebhook: 'no' };
		expect((await run(list, settings, both, { filters: { deliveryStatus: ['read'] } })).hints).toHaveLength(1);
		expect((await run(list, settings, [row(true, 'read')], { filters: { deliveryStatus: ['sent'] } })).hints).toEqual([]);
		expect((await run(list, settings, [row(true, 'read')], { filters: { deliveryStatus: ['sent'], sentFrom: 'phone' } })).hints).toHaveLength(1);
	});

	it('have the same hint where nothing is listed at all', async () => {
		const { hints } = await run(list, off, [], { filters: { deliveryStatus: ['read'] } });
		expect(hints).toEqual([expect.stringMatching(/^GREEN-API had nothing to list, and the instance's settings outgoingMessageWebhook and outgoingWebhook are off\./)]);
	});
});

describe('recipients of all statuses', () => {
	const node = () => new GetStatusStatistic();
	const status = (idMessage: string, statusMessage: string) => ({ idMessage, statusMessage, typeMessage: 'textMessage' });

	const runAll = async (settings: Partial<Settings>, journal: IDataObject[], ...statistics: IDataObject[][]) => {
		simulator.answerNext('getStatusStatistic', ...statistics.map((body) => ({ status: 200, body })));
		return await run({ ...lists[1], newNode: node }, settings, journal, { statuses: 'all', output: 'summary' });
	};
	const known = [{ participant: 'a', status: 'read', timestamp: 1748000000 }];

	it.each(['delivered', 'read'])('are missed where a status is %s and has none', async (word) => {
		const { rows, hints } = await runAll(off, [status('A', 'read'), status('B', word)], known, []);
		expect(rows).toBe(2);
		expect(hints).toEqual([expect.stringMatching(/^GREEN-API has no recipients of a status that was delivered or read, and the instance's setting outgoingWebhook is off/)]);
	});

	it('are not missed where the setting is on, or the status has reached nobody yet', async () => {
		expect((await runAll(on, [status('A', 'read'), status('B', 'read')], known, [])).hints).toEqual([]);
		expect(asked()).toBe(1);
		expect((await runAll(off, [status('A', 'read'), status('B', 'sent')], known, [])).hints).toEqual([]);
		expect(asked()).toBe(1);
	});
});
