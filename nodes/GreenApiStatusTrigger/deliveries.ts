import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/isObject';
import { inSeconds } from './clock';
import { isFromBefore } from './memory';
import { secondOf } from './sightings';
import type { Watched } from './state';

/** The delivery statuses that are events, in the order in which a recipient reaches them. */
export const steps = ['delivered', 'read'] as const;

export type Step = (typeof steps)[number];

/** A delivery status that a recipient has newly reached. */
export interface Delivery {
	participant: string;
	status: Step;
	/** When it was reached, in seconds. */
	timestamp: number;
	/** The recipient's last delivery status that the node had seen before. */
	previousStatus?: Step;
}

const positionOf = (status: unknown): number => steps.findIndex((step) => step === status);

/**
 * Compares the rows of getStatusStatistic for a status with what was seen of its recipients before. Gives the deliveries that are new,
 * in the order of their times, and how far each recipient is now. Deliveries from before the watch began at `since` (milliseconds) are
 * only noted, as the first answer about an older status shows them, and later ones may, where GREEN-API is late. A row without a
 * recipient is left out; one without a timestamp counts as from `now` (milliseconds).
 */
export function newDeliveries(
	{ reached, asked, postedSince = false }: Watched,
	rows: IDataObject[],
	since: number,
	now: number,
): { deliveries: Delivery[]; reached: Watched['reached'] } {
	const after = new Map(Object.entries(reached));
	const deliveries = new Map<string, Delivery>();
	const isOld = (timestamp: number) => !postedSince && isFromBefore({ since, asOf: asked }, timestamp);
	for (const row of rows.filter(isObject)) {
		const { participant } = row;
		const position = positionOf(row.status);
		if (typeof participant !== 'string' || participant === '' || position <= (after.get(participant) ?? -1)) continue;
		after.set(participant, position);
		const timestamp = secondOf(row, inSeconds(now));
		const previousStatus = Object.hasOwn(reached, participant) ? steps[reached[participant]] : undefined;
		if (isOld(timestamp)) deliveries.delete(participant);
		else deliveries.set(participant, { participant, status: steps[position], timestamp, ...(previousStatus && { previousStatus }) });
	}
	const inOrder = [...deliveries.values()].sort((one, other) => one.timestamp - other.timestamp);
	return { deliveries: inOrder, reached: Object.fromEntries(after) };
}
