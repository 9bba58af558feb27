import type { IDataObject } from 'n8n-workflow';
import { simplified } from '../shared/lists/simplify';
import type { Delivery } from './deliveries';
import type { Sighting } from './sightings';

/** How many statuses a poll has asked for their recipients, of those whose recipients may still do something. */
export interface Asked {
	askedStatuses: number;
	openStatuses: number;
}

/** The event of a new status: `event`, then the fields of its row, or all that the journal says with `simplify` off. */
export const statusEvent = (event: 'newOutgoingStatus' | 'newIncomingStatus', { row }: Sighting, simplify: boolean): IDataObject => ({
	event,
	...(simplify ? simplified(row) : row),
});

/**
 * The event of a delivery: `event`, the status (idMessage), who (participant) did what (status: delivered or read) and
 * when (timestamp, seconds); previousStatus where the node had seen another; what the status says (typeMessage,
 * textMessage, caption), as far as the journal gave it; and how many of how many statuses were asked for.
 */
export const deliveryEvent = (idMessage: string, { participant, status, timestamp, previousStatus }: Delivery, about: IDataObject, asked: Asked): IDataObject => ({
	event: 'deliveryStatusChanged',
	idMessage,
	participant,
	status,
	timestamp,
	...(previousStatus && { previousStatus }),
	...about,
	...asked,
});
