import type { IDataObject } from 'n8n-workflow';
import { failureFrom } from '../shared/failures/thrown';
import { toMessageId } from '../shared/form/messageId';
import { asList } from '../shared/form/text';
import { hasArrived, isDoubtful } from '../shared/lists/deliveryFilter';
import { noteEmpty } from '../shared/lists/emptyAnswers';
import { isOneOf } from '../shared/lists/filters';
import { wordOf } from '../shared/lists/text';
import { toMinutes } from '../shared/lists/minutes';
import { asItems, listOf } from '../shared/transport/answer';
import type { Journey, Work } from '../shared/transport/journey';
import { type Statistic, summaryOf } from './summary';

type Ask = Journey['ask'];

/** The query for what the form asks about: for getStatusStatistic one status, or for getOutgoingStatuses the minutes to look back. Throws a Failure. */
export const toStatisticQuery = ({ statuses, idMessage, minutes }: IDataObject): IDataObject =>
	statuses === 'all' ? { minutes: toMinutes(minutes) } : { idMessage: toMessageId(idMessage) };

/** The journal's statuses that can be asked about, each once. A deleted one stays in the journal, but has no recipients any more. */
export function askable(journal: IDataObject[]): IDataObject[] {
	const there = journal.filter(({ idMessage, typeMessage }) => wordOf(idMessage) && typeMessage !== 'deletedMessage');
	return [...new Map(there.map((status) => [wordOf(status.idMessage), status])).values()];
}

/** Asks about one status of several. Throws its Failure, with the place where the item ended. */
async function askAbout({ idMessage }: IDataObject, place: string, ask: Ask): Promise<IDataObject[]> {
	try {
		return listOf(await ask('getStatusStatistic', { qs: { idMessage } }));
	} catch (error) {
		const known = failureFrom(error);
		const failure = known.with({ advice: `${known.facts.advice}. It happened at status ${place}, ${String(idMessage)}; nothing is returned for the others either` });
		throw failure;
	}
}

/** The statistics of all statuses of the last minutes, asked for one after the other. Throws the Failure of the first request without success. */
async function statisticsOfAll(minutes: number, ask: Ask): Promise<Statistic[]> {
	const statuses = askable(listOf(await ask('getOutgoingStatuses', { qs: { minutes } })));
	const statistics: Statistic[] = [];
	for (const [index, status] of statuses.entries()) {
		statistics.push({ status, rows: await askAbout(status, `${index + 1} of ${statuses.length}`, ask) });
	}
	return statistics;
}

/** The statistic of the status that the routed request is about. */
async function statisticOfOne(idMessage: string, route: Journey['route']): Promise<Statistic[]> {
	const items = await route();
	return [{ status: { idMessage }, rows: items.map(({ json }) => json) }];
}

/** What an item's form asks for, its query being checked: recipients or summaries, of one status or of all. */
export const statisticWork: Work = async (journey) => {
	const { context, request, route, ask } = journey;
	const { idMessage, minutes } = request.options.qs as { idMessage: string; minutes?: number };
	const isAll = minutes !== undefined;
	const statistics = isAll ? await statisticsOfAll(minutes, ask) : await statisticOfOne(idMessage, route);
	const empty = statistics.filter(({ rows }) => rows.length === 0);
	if (empty.length === statistics.length) noteEmpty('getStatusStatistic', journey);
	else if (empty.some(({ status }) => hasArrived(status.statusMessage))) noteEmpty('missingRecipients', journey);

	const item = context.getItemIndex();
	if (context.getNodeParameter('output', 'recipients') === 'summary') return asItems(statistics.map(summaryOf), item);

	const wanted = asList((context.getNodeParameter('filters', {}) as IDataObject).status);
	const recipients = statistics.flatMap(({ status, rows }) => rows.map((row) => (isAll ? { idMessage: status.idMessage, ...row } : row)));
	const passed = recipients.filter(({ status }) => isOneOf(status, wanted));
	if (isDoubtful(recipients, 'status', wanted, passed.length)) noteEmpty('recipientDelivery', journey);
	return asItems(passed, item);
};
