import type { IDataObject } from 'n8n-workflow';
import { failureFrom } from '../shared/failures/thrown';
import { noteEmpty } from '../shared/lists/emptyAnswers';
import { asList, isOneOf } from '../shared/lists/filters';
import { asItems, listOf } from '../shared/transport/answer';
import type { Journey, Work } from '../shared/transport/journey';
import { type Statistic, summaryOf } from './summary';

type Ask = Journey['ask'];

/** The journal's statuses that can be asked about, each once. A deleted one stays in the journal, but has no recipients any more. */
export function askable(journal: IDataObject[]): IDataObject[] {
	const byId = new Map(journal.filter(({ idMessage, typeMessage }) => idMessage && typeMessage !== 'deletedMessage').map((status) => [status.idMessage, status]));
	return [...byId.values()];
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

/** All statuses of the last minutes with their rows, asked one after the other. Throws the Failure of the first request without success. */
async function askAboutAll(minutes: unknown, ask: Ask): Promise<Statistic[]> {
	const statuses = askable(listOf(await ask('getOutgoingStatuses', { qs: { minutes: minutes as number } })));
	const statistics: Statistic[] = [];
	for (const [index, status] of statuses.entries()) {
		statistics.push({ status, rows: await askAbout(status, `${index + 1} of ${statuses.length}`, ask) });
	}
	return statistics;
}

/** What an item's form asks for, its query being checked: recipients or summaries, of one status or of all. */
export const statisticWork: Work = async (journey) => {
	const { context, request, route, ask } = journey;
	const { idMessage, minutes } = request.options.qs as IDataObject;
	const isAll = minutes !== undefined;
	const statistics = isAll ? await askAboutAll(minutes, ask) : [{ status: { idMessage }, rows: (await route()).map(({ json }) => json) }];
	if (statistics.every(({ rows }) => rows.length === 0)) noteEmpty('getStatusStatistic', journey);
	const item = context.getItemIndex();
	if (context.getNodeParameter('output', 'recipients') === 'summary') return asItems(statistics.map(summaryOf), item);
	const { status: wanted } = context.getNodeParameter('filters', {}) as IDataObject;
	const recipients = statistics.flatMap(({ status, rows }) => rows.filter((row) => isOneOf(row.status, asList(wanted))).map((row) => (isAll ? { idMessage: status.idMessage, ...row } : row)));
	return asItems(recipients, item);
};
