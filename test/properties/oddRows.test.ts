// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../engine/virtualSuite';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { askable } from '../../nodes/GetStatusStatistic/statistics';
import { summaryOf } from '../../nodes/GetStatusStatistic/summary';
import { GreenApi } from '../../nodes/GreenApi/GreenApi.node';
import { LastIncomingMessages } from '../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { LastOutgoingMessages } from '../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { passes, readFilters } from '../../nodes/shared/journals/filters';
import { simplified } from '../../nodes/shared/journals/simplify';
import type { Subject } from '../../nodes/shared/form/kinds';
import { captionOf, textOf, textsOf } from '../../nodes/shared/journals/text';
import { fc, LONGEST } from './fixed';
import { noRow, oddRecipient, oddRow } from './oddRow';

const filters: INodeParameters[] = [{}, { text: 'e' }, { deliveryStatus: ['sent', 'failed'] }, { kind: ['text'] }, { sentFrom: 'api' }, { recipient: 'Anna' }, { recipient: '+7 900 111-00-01' }, { sender: 'Anna' }, { sender: '+7 900 111-00-01' }, { chatId: '79001110001@c.us' }];

/** The order of a simplified row. */
const FIELDS = ['time', 'senderName', 'chatName', 'kind', 'text', 'deliveryStatus', 'recipientNames', 'sentFrom', 'reason', 'downloadUrl', 'senderId', 'chatId', 'recipientIds', 'idMessage'];

describe('a row that is odd', () => {
	it('is read, filtered and simplified like any other', () => {
		fc.assert(
			fc.property(oddRow, fc.constantFrom(...filters), fc.constantFrom<Subject>('status', 'message'), (row, wanted, subject) => {
				expect([textOf(row), captionOf(row), ...textsOf(row)].map((text) => typeof text)).not.toContain('undefined');
				expect(typeof passes(row, readFilters(wanted as IDataObject), subject)).toBe('boolean');
				const simple = simplified(row, { subject, timeZone: 'UTC', nameOf: (id) => `name of ${String(id)}` });
				expect(Object.keys(simple)).toEqual(FIELDS.filter((name) => name in simple).slice(0, 10));
				const { recipientNames = [], recipientIds = [], ...texts } = simple;
				expect([recipientNames, recipientIds, Object.values(texts)].flat().filter((value) => typeof value !== 'string' || value === '')).toEqual([]);
			}),
			{ numRuns: 2000 },
		);
	});

	it('counts in a summary for what it says, and the others for what they say', () => {
		const good = [{ participant: '79001110008@c.us', status: 'read', timestamp: 1710000000 }, { participant: '79001110009@c.us', status: 'delivered', timestamp: 1710000000 }];
		fc.assert(
			fc.property(oddRow, oddRecipient, (status, row) => {
				const { recipients, read, delivered, readRate, ...views } = summaryOf({ status, rows: [good[0], row, good[1]] }, 'UTC');
				expect(recipients).toBeGreaterThanOrEqual(2);
				expect(views).toMatchObject({ firstViewTime: expect.any(String), lastViewTime: expect.any(String) });
				expect([Number(read) >= 1, Number(delivered) >= 1, Number(readRate) > 0 && Number(readRate) <= 1]).toEqual([true, true, true]);
				expect(askable([{ idMessage: 'A' }, status, { idMessage: 'B' }]).map(({ idMessage }) => idMessage)).toEqual(expect.arrayContaining(['A', 'B']));
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('in the engine', () => {
	useVirtualSimulator();

	const good = (idMessage: string) => ({ idMessage, timestamp: 1748000000, typeMessage: 'textMessage', chatId: '79001110001@c.us', senderId: '79001110001@c.us', senderName: 'Anna', statusMessage: 'sent', sendByApi: true, textMessage: 'Here we are' });

	const run = async (node: INodeType, parameters: INodeParameters) => {
		const { items, error } = await runNode(node, { credential: simulator.addInstance(), parameters: { returnAll: true, ...parameters } });
		expect(error?.message).toBeUndefined();
		return items.map(({ json }) => json);
	};

	const lists: Array<[apiMethod: string, newNode: () => INodeType, choice?: INodeParameters]> = [
		['getOutgoingStatuses', () => new GetOutgoingStatuses()],
		['getIncomingStatuses', () => new GetIncomingStatuses()],
		['lastOutgoingMessages', () => new LastOutgoingMessages()],
		['lastIncomingMessages', () => new LastIncomingMessages()],
		['getChatHistory', () => new GreenApi(), { operation: 'getAll', chatId: '79001110001@c.us' }],
	];

	it.each(lists)('%s gives what stands before and behind it', async (apiMethod, newNode, choice = {}) => {
		const offered = newNode().description.properties.flatMap(({ name, options = [] }) => (name === 'filters' ? options.map((option) => option.name) : []));
		const used = filters.filter((wanted) => Object.keys(wanted).every((name) => offered.includes(name)));
		await fc.assert(
			fc.asyncProperty(oddRow, noRow, fc.constantFrom(...used), fc.boolean(), async (row, gap, wanted, simplify) => {
				simulator.answerNext(apiMethod, { status: 200, body: [good('A'), row, gap, good('B')] });
				const rows = await run(newNode(), { ...choice, filters: wanted, simplify });
				expect([rows[0].idMessage, rows.at(-1)?.idMessage]).toEqual(['A', 'B']);
			}),
			{ numRuns: 40 },
		);
	}, LONGEST);

	it('Get Status Statistic counts the recipients and the statuses beside it', async () => {
		const read = { participant: 'A', status: 'read', timestamp: 1710000000 };
		await fc.assert(
			fc.asyncProperty(oddRow, oddRecipient, noRow, fc.constantFrom('summary', 'recipients'), async (status, row, gap, output) => {
				const journal = [good('A'), status, gap, good('B')];
				simulator.answerNext('getOutgoingStatuses', { status: 200, body: journal });
				simulator.answerNext('getStatusStatistic', ...askable([good('A'), status, good('B')]).map(() => ({ status: 200, body: [read, row, gap, read] })));
				const rows = await run(new GetStatusStatistic(), { statuses: 'all', output, filters: output === 'summary' ? {} : { deliveryStatus: ['read'] } });
				for (const idMessage of ['A', 'B']) expect(rows.filter((one) => one.idMessage === idMessage).length).toBeGreaterThan(0);
			}),
			{ numRuns: 40 },
		);
	}, LONGEST);
});
