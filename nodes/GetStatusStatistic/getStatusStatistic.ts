import type { IDataObject } from 'n8n-workflow';
import { choice } from '../shared/form/choice';
import { deliveryStatuses, deliveryWord, failed } from '../shared/form/deliveryStatuses';
import { field } from '../shared/form/field';
import { messageId, ofInput } from '../shared/statuses/messageId';
import { optionalFields } from '../shared/form/optionalFields';
import { asList } from '../shared/form/text';
import { labelOf, participantsOf, simplifiedDelivery } from '../shared/journals/deliveries';
import { hasArrived, isDoubtful } from '../shared/journals/deliveryFilter';
import { isOneOf } from '../shared/journals/filters';
import { noteReasons } from '../shared/journals/hints';
import { explainEmpty, options } from '../shared/journals/listFields';
import { lookBack } from '../shared/journals/lookBack';
import type { Explainable } from '../shared/journals/reasons';
import { simplify } from '../shared/journals/simplify';
import { wordOf } from '../shared/journals/text';
import { longOperation } from '../shared/operation/operation';
import { namesFor } from '../shared/people/namesFor';
import type { Api } from '../shared/transport/api';
import { statisticOfOne, statisticsOfAll } from './statistics';
import { type Statistic, summaryOf } from './summary';

/** Which statuses an item asks about. */
export const statuses = choice(
	{
		displayName: 'Statuses',
		name: 'statuses',
		default: 'one',
		description: 'Which statuses to look at: one, by its Message ID, or all that were published lately',
	},
	{
		one: {
			name: 'One Status',
			description: 'The status with the given Message ID',
			fields: { idMessage: messageId({ default: ofInput }) },
		},
		all: {
			name: 'All Recent Statuses',
			description:
				'Every status since the time that Look Back says, but for deleted ones. GREEN-API answers for one status a second: 60 take a minute.',
			fields: { lookBack: lookBack() },
		},
	},
);

const deliveryStatus = field(
	{
		displayName: 'Delivery Status',
		name: 'deliveryStatus',
		type: 'multiOptions',
		options: [...deliveryStatuses, failed],
		default: [],
		description:
			'Keep only recipients with one of these delivery statuses. Read gives those who viewed the status, the others those who have not.',
	},
	asList,
);

const filters = optionalFields(
	{
		displayName: 'Filters',
		name: 'filters',
		placeholder: 'Add Filter',
		description: 'Keeps only the recipients that pass all filters',
	},
	{ deliveryStatus },
);

const output = choice(
	{
		displayName: 'Output',
		name: 'output',
		default: 'recipients',
		description: 'What to return: the recipients one by one, or how many of them received and viewed each status',
	},
	{
		recipients: {
			name: 'Each Recipient',
			description: 'One item a recipient: who it is, the delivery status and since when',
			fields: { filters, isSimplified: simplify },
		},
		summary: {
			name: 'Summary per Status',
			description: 'One item a status: how many received and viewed it, the share of viewers, the first and the last view',
			fields: {},
		},
	},
);

/** What the statistics lack that a setting of the instance may be the reason of. */
function lacking(statistics: Statistic[]): Explainable[] {
	const empty = statistics.filter(({ rows }) => rows.length === 0);
	if (empty.length === statistics.length) return ['getStatusStatistic'];
	return empty.some(({ status }) => hasArrived(status.statusMessage)) ? ['missingRecipients'] : [];
}

/** A row for each recipient in it; a row without any stays one. */
const rowsOfEach = (row: IDataObject) => {
	const participants = participantsOf(row);
	return (participants.length > 0 ? participants : ['']).map((participant) => ({ ...row, participant }));
};

/** The recipients of statuses in the forms' words and with their names. */
async function simplified(statistics: Statistic[], api: Api): Promise<IDataObject[]> {
	const nameOf = await namesFor(statistics.flatMap(({ rows }) => rows.flatMap(participantsOf)), api);
	return statistics.flatMap(({ status, rows }) => {
		const label = labelOf(status);
		return rows.flatMap(rowsOfEach).map((row) => {
			const { recipientId, ...delivery } = simplifiedDelivery(row, { timeZone: api.timeZone, nameOf });
			return { ...delivery, ...label, recipientId, idMessage: status.idMessage };
		});
	});
}

/** The recipients of statuses as GREEN-API gives them, where there are several with the status in front. */
const raw = (statistics: Statistic[], isOne: boolean): IDataObject[] =>
	statistics.flatMap(({ status: { idMessage }, rows }) => rows.map((row) => (isOne ? row : { idMessage, ...row })));

export const getStatusStatistic = longOperation({
	method: 'getStatusStatistic',
	fields: { statuses, output, options: optionalFields(options, { explainEmpty }) },
	work: async (input, api) => {
		const { statuses: asked, output: shown } = input;
		const { explainEmpty: explains = true } = input.options;
		const isOne = asked.chosen === 'one';
		const statistics = isOne ? await statisticOfOne(asked.idMessage, api) : await statisticsOfAll(asked.lookBack, api.ask);
		noteReasons(lacking(statistics), api, explains);
		if (shown.chosen === 'summary') return statistics.map((statistic) => ({ json: summaryOf(statistic, api.timeZone) }));

		const wanted = (shown.filters.deliveryStatus ?? []).map(deliveryWord);
		const wordIn = (row: IDataObject) => deliveryWord(wordOf(row.status));
		const passed = statistics.map(({ status, rows }) => ({ status, rows: rows.filter((row) => isOneOf(wordIn(row), wanted)) }));
		const words = statistics.flatMap(({ rows }) => rows.map(wordIn));
		const isInDoubt = isDoubtful(words, wanted, passed.flatMap(({ rows }) => rows).length);
		noteReasons(isInDoubt ? ['recipientDelivery'] : [], api, explains);
		const recipients = shown.isSimplified ? await simplified(passed, api) : raw(passed, isOne);
		return recipients.map((json) => ({ json }));
	},
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/GetStatusStatistic/',
		form: { idMessage: 'BAE5F4886F6F2D05' },
		request: { idMessage: 'BAE5F4886F6F2D05' },
		answer: [
			{ participant: '11001234567@c.us', timestamp: 1587129319, status: 'read' },
			{ participant: '71234567891@c.us', timestamp: 1587129319, status: 'delivered' },
		],
	},
});
