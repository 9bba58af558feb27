import type { IDataObject } from 'n8n-workflow';
import { failureFrom } from '../shared/failures/thrown';
import type { LookBack } from '../shared/journals/lookBack';
import { queryFor, rowsWithin } from '../shared/journals/reach';
import { wordOf } from '../shared/journals/text';
import { listOf } from '../shared/transport/answer';
import type { Api } from '../shared/transport/api';
import type { Statistic } from './summary';

type Ask = Api['ask'];

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
		const where = `It happened at status ${place}, ${String(idMessage)}; nothing is returned for the others either`;
		const failure = known.with({ advice: `${known.facts.advice}. ${where}` });
		throw failure;
	}
}

/** The statistic of the status that the node's own request is about. Throws a Failure. */
export const statisticOfOne = async (idMessage: string, api: Api): Promise<Statistic[]> => [
	{ status: { idMessage }, rows: listOf(await api.send({ idMessage })) },
];

/** The statistics of all recent statuses, one after the other. Throws the Failure of the first request without success. */
export async function statisticsOfAll(lookBack: LookBack, ask: Ask): Promise<Statistic[]> {
	const journal = listOf(await ask('getOutgoingStatuses', { qs: queryFor(lookBack) }));
	const statuses = askable(rowsWithin(lookBack, journal));
	const statistics: Statistic[] = [];
	for (const [index, status] of statuses.entries()) {
		statistics.push({ status, rows: await askAbout(status, `${index + 1} of ${statuses.length}`, ask) });
	}
	return statistics;
}

