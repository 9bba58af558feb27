import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { type Delivery, newDeliveries } from './deliveries';
import type { Asked } from './events';
import type { Watch } from './state';
import { afterAsking } from './watch';

/** What the statistics of some statuses tell. */
export interface Statistics {
	/** With what was asked for in it. */
	watch: Watch;
	/** What recipients have reached since they were last asked for, of any status. */
	deliveries: Array<Delivery & { idMessage: string; about: IDataObject }>;
	asked: Asked;
	/** What GREEN-API did not tell of single statuses; the next polls ask again. */
	refused: Failure[];
	/** Why no more were asked for, the others being left to the next polls: they would have met the same. */
	stopped?: Failure;
}

/**
 * Asks getStatusStatistic for these of the watched statuses, one after the other. What cannot be had now stays in the
 * watch for the next poll, so that it never holds up other events. `now` is in milliseconds.
 * Follows https://green-api.com/en/docs/api/statuses/GetStatusStatistic/
 */
export async function askRecipients(ids: string[], watch: Watch, statistic: (idMessage: string) => Promise<IDataObject[]>, now: number): Promise<Statistics> {
	const found: Statistics = { watch, deliveries: [], asked: { askedStatuses: 0, openStatuses: Object.keys(watch.statuses).length }, refused: [] };
	for (const idMessage of ids) {
		const watched = watch.statuses[idMessage];
		const answer = await statistic(idMessage).catch(failureFrom);
		if (Array.isArray(answer)) {
			const { deliveries, reached } = newDeliveries(watched, answer, watch.since, now);
			found.watch = afterAsking(found.watch, idMessage, reached, now);
			found.deliveries.push(...deliveries.map((delivery) => ({ ...delivery, idMessage, about: watched.about })));
			found.asked.askedStatuses += 1;
			continue;
		}
		if (answer.facts.hopeless || answer.facts.transient) return { ...found, stopped: answer };
		found.watch = afterAsking(found.watch, idMessage, undefined, now);
		found.refused.push(answer);
	}
	return found;
}
