import type { IDataObject } from 'n8n-workflow';
import { simplified } from '../shared/journals/simplify';
import type { Delivery } from './deliveries';
import type { Sighting } from './sightings';

/** How many of the watched statuses a poll has asked about. */
export interface Asked {
	/** The statuses for whose recipients it has asked. */
	askedStatuses: number;
	/** All statuses whose recipients may still receive or view them. */
	openStatuses: number;
}

/** The event of a new status: `event`, then the most useful fields of its row, or the whole row with `simplify` off. */
export const statusEvent = (event: 'newOutgoingStatus' | 'newIncomingStatus', { row }: Sighting, simplify: boolean): IDataObject => ({
	event,
	...(simplify ? simplified(row) : row),
});

/**
 * The event of a delivery: `event`, the status (idMessage), the recipient (participant), the delivery status (status: delivered or
 * read) and its time (timestamp, seconds); previousStatus if the node had seen another before; the status's content (typeMessage,
 * textMessage, caption), as far as the journal shows it; and the counts of `asked`.
 */
export const deliveryEvent = (
	idMessage: string,
	{ participant, status, timestamp, previousStatus }: Delivery,
	about: IDataObject,
	asked: Asked,
): IDataObject => ({
	event: 'deliveryStatusChanged',
	idMessage,
	participant,
	status,
	timestamp,
	...(previousStatus && { previousStatus }),
	...about,
	...asked,
});
