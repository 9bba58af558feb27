import type { IDataObject } from 'n8n-workflow';
import { labelOf, simplifiedDelivery } from '../shared/journals/deliveries';
import { namelessIn, simplified, type Words } from '../shared/journals/simplify';
import { namesBy } from '../shared/people/contacts';
import type { Delivery } from './deliveries';
import type { Form } from './form';
import type { Questions } from './questions';
import type { Sighting } from './sightings';

/** How many of the watched statuses a poll has asked about. */
export interface Asked {
	/** The statuses for whose recipients it has asked. */
	askedStatuses: number;
	/** All statuses whose recipients may still receive or view them. */
	openStatuses: number;
}

/** Something that starts the workflow, before it is written as an item. */
export type Event =
	| { event: 'newOutgoingStatus' | 'newIncomingStatus'; sighting: Sighting }
	| { event: 'deliveryStatusChanged'; idMessage: string; delivery: Delivery; about: IDataObject; asked: Asked };

/** The chat IDs whose names an event shows. */
const idsIn = (event: Event): string[] =>
	event.event === 'deliveryStatusChanged' ? [event.delivery.participant] : namelessIn(event.sighting.row, 'status');

/** A new status in the words of the forms, which with its event would have eleven fields where a file could not be delivered. */
function simplifiedStatus(row: IDataObject, words: Words): IDataObject {
	const fields = simplified(row, words);
	// Why it failed says more than the link to a file that this account has sent itself.
	return fields.reason === undefined ? fields : Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'downloadUrl'));
}

/** An event in the words of the forms, with names: at most ten fields. */
function simplifiedEvent(event: Event, words: Words): IDataObject {
	if (event.event !== 'deliveryStatusChanged') return { event: event.event, ...simplifiedStatus(event.sighting.row, words) };
	const { delivery, idMessage, about } = event;
	const { recipientName, deliveryStatus, time, recipientId } = simplifiedDelivery({ ...delivery }, words);
	return {
		event: event.event,
		recipientName,
		deliveryStatus,
		...(delivery.previousStatus && { previousDeliveryStatus: delivery.previousStatus }),
		time,
		...labelOf(about),
		recipientId,
		idMessage,
	};
}

/**
 * An event under GREEN-API's own names: the row of a new status; for a delivery the status (idMessage), the recipient (participant), the
 * delivery status (status) and its time (timestamp, seconds), previousStatus if the node had seen another before, the status's content
 * (typeMessage, textMessage, caption), as far as the journal shows it, and the counts of `asked`.
 */
function rawEvent(event: Event): IDataObject {
	if (event.event !== 'deliveryStatusChanged') return { event: event.event, ...event.sighting.row };
	const { delivery, idMessage, about, asked } = event;
	return { event: event.event, idMessage, ...delivery, ...about, ...asked };
}

/** Events as items show them. Asks for the contacts only where a person's name is to be shown. */
export async function written(events: Event[], { simplify }: Form, { contacts, timeZone }: Questions): Promise<IDataObject[]> {
	if (!simplify) return events.map(rawEvent);
	const hasPeople = events.some((event) => idsIn(event).length > 0);
	const nameOf = namesBy(hasPeople ? await contacts() : undefined);
	return events.map((event) => simplifiedEvent(event, { subject: 'status', timeZone, nameOf }));
}
