import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { compare, type Delivery } from './deliveries';
import type { Watch } from './state';
import { note } from './watch';

/** What the statistics of some statuses tell. */
export interface Statistics {
	/** With what was asked for in it. */
	watch: Watch;
	/** What recipients have reached since they were last asked for, of any status. */
	deliveries: Array<Delivery & { idMessage: string; about: IDataObject }>;
	answered: number;
	/** What GREEN-API did not tell of single statuses. */
	refused: Failure[];
	/** Why no more were asked for: the others would have met the same. */
	stopped?: Failure;
}

/**
 * Asks getStatusStatistic for these of the watched statuses, one after the other. What cannot be had now stays in the
 * watch for the next poll, so that it never holds up other events. `now` is in milliseconds.
 * Follows https://green-api.com/en/docs/api/statuses/GetStatusStatistic/
 */
export async function askFor(ids: string[], watch: Watch, statistic: (idMessage: string) => Promise<IDataObject[]>, now: number): Promise<Statistics> {
	const found: Statistics = { watch, deliveries: [], answered: 0, refused: [] };
	for (const idMessage of ids) {
		const watched = watch.statuses[idMessage];
		const answer = await statistic(idMessage).catch(failureFrom);
		if (Array.isArray(answer)) {
			const { deliveries, reached } = compare(watched, answer, watch.since, now);
			found.watch = note(found.watch, idMessage, reached, now);
			found.deliveries.push(...deliveries.map((delivery) => ({ ...delivery, idMessage, about: watched.about })));
			found.answered += 1;
			continue;
		}
		if (answer.facts.hopeless || answer.facts.transient) return { ...found, stopped: answer };
		found.watch = note(found.watch, idMessage, undefined, now);
		found.refused.push(answer);
	}
	return found;
}
