import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { type Delivery, newDeliveries } from './deliveries';
import type { Asked } from './events';
import type { Watch } from './state';
import { afterAsking } from './watch';

/** GREEN-API's answers about the recipients of some statuses. */
export interface Statistics {
	/** The watch after these answers. */
	watch: Watch;
	/** All deliveries since these recipients were last asked for. */
	deliveries: Array<Delivery & { idMessage: string; about: IDataObject }>;
	asked: Asked;
	/** The failures of single statuses; the next polls ask for these again. */
	refused: Failure[];
	/** The failure after which no more were asked for, since they would have met the same; the next polls ask for them. */
	stopped?: Failure;
}

/**
 * Asks getStatusStatistic for these of the watched statuses, one after the other. It does not throw, so that other events are not held
 * up: a status without an answer stays in the watch for the next poll. `now` is in milliseconds.
 * Follows https://green-api.com/en/docs/api/statuses/GetStatusStatistic/
 */
export async function askRecipients(
	ids: string[],
	watch: Watch,
	statistic: (idMessage: string) => Promise<IDataObject[]>,
	now: number,
): Promise<Statistics> {
	const asked = { askedStatuses: 0, openStatuses: Object.keys(watch.statuses).length };
	const found: Statistics = { watch, deliveries: [], asked, refused: [] };
	for (const idMessage of ids) {
		const watched = watch.statuses[idMessage];
		const answer = await statistic(idMessage).catch(failureFrom);
		if (Array.isArray(answer)) {
			const { deliveries, reached } = newDeliveries(watched, answer, watch.since, now);
			found.watch = afterAsking(found.watch, idMessage, reached, now);
			found.deliveries.push(...deliveries.map((delivery) => ({ ...delivery, idMessage, about: watched.about })));
			asked.askedStatuses += 1;
			continue;
		}
		if (answer.facts.hopeless || answer.facts.transient) return { ...found, stopped: answer };
		found.watch = afterAsking(found.watch, idMessage, undefined, now);
		found.refused.push(answer);
	}
	return found;
}
