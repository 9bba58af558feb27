import type { IDataObject } from 'n8n-workflow';
import { deliveryStatuses } from '../form/deliveryStatuses';
import { type Filters, isOneOf } from './filters';
import type { Explainable } from './reasons';

/** What GREEN-API learns of deliveries only while a setting of the instance is on. That a message has failed it reports always. */
const STEPS = deliveryStatuses.map(({ value }) => String(value));

/** Those behind which there may be another that it has not learnt. */
const UNFINISHED = STEPS.slice(0, -1);

/** Whether a delivery status says that something has reached somebody. */
export const hasArrived = (word: unknown): boolean => isOneOf(word, ['delivered', 'read']);

/**
 * Whether a filter by delivery status would give other rows if GREEN-API had learnt of all deliveries: `passed` of the rows have passed it.
 * `field` is where they have their delivery status.
 */
export const isDoubtful = (rows: IDataObject[], field: string, wanted: string[], passed: number): boolean =>
	wanted.some((word) => isOneOf(word, STEPS)) && (passed === 0 || rows.some((row) => isOneOf(row[field], UNFINISHED)));

/** What needs an explanation when `passed` of a list's rows have passed its filters, should a setting of the instance be off. */
export function doubtsAbout(list: Explainable, rows: IDataObject[], passed: number, { sendByApi, statusMessage }: Filters): Explainable[] {
	const isInDoubt = (some: IDataObject[]) => isDoubtful(some, 'statusMessage', statusMessage, passed);
	if (list !== 'lastOutgoingMessages') return isInDoubt(rows) ? ['statusDelivery'] : [];

	const fromPhone = rows.filter((row) => row.sendByApi === false);
	const isAboutPhone = fromPhone.length > 0 || sendByApi === 'phone';
	const doubts: Explainable[] = isInDoubt(rows) ? ['messageDelivery'] : [];
	return isAboutPhone && isInDoubt(fromPhone) ? [...doubts, 'phoneDelivery'] : doubts;
}
