import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/isObject';
import { inSeconds } from './clock';
import { isFromBefore } from './memory';
import { secondOf } from './sightings';
import type { Watched } from './state';

/** The delivery statuses that are events, in the order in which a recipient reaches them. */
export const steps = ['delivered', 'read'] as const;

export type Step = (typeof steps)[number];

/** A recipient's delivery status that was not seen before. */
export interface Delivery {
	participant: string;
	status: Step;
	/** The second in which it was reached. */
	timestamp: number;
	/** What the node had seen of the recipient before. */
	previousStatus?: Step;
}

const positionOf = (status: unknown): number => steps.findIndex((step) => step === status);

/**
 * Compares what getStatusStatistic tells of a status with what was seen of its recipients before. Gives the deliveries
 * that they have reached since, in the order of their times, and how far they are now. What was reached before the watch
 * began at `since` (milliseconds) is only noted: the first answer for a status from before may show it, and what GREEN-API
 * shows late. A row without a recipient is left out; one without a timestamp counts as of `now`.
 */
export function newDeliveries({ reached, asked, postedSince = false }: Watched, rows: IDataObject[], since: number, now: number): { deliveries: Delivery[]; reached: Watched['reached'] } {
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
	return { deliveries: [...deliveries.values()].sort((one, other) => one.timestamp - other.timestamp), reached: Object.fromEntries(after) };
}
