import type { IDataObject } from 'n8n-workflow';
import { deliveryStatuses, deliveryWord } from '../form/deliveryStatuses';
import type { Filters } from './filters';
import type { Explainable } from './reasons';
import { wordOf } from './text';

/** What GREEN-API learns of deliveries only while a setting of the instance is on. That a message has failed it reports always. */
const STEPS = deliveryStatuses.map(({ value }) => String(value));

/** Those behind which there may be another that it has not learnt. */
const UNFINISHED = STEPS.slice(0, -1);

/** Whether a delivery status says that something has reached somebody. */
export const hasArrived = (status: unknown): boolean => ['delivered', 'read'].includes(wordOf(status));

/**
 * Whether a filter by delivery status would give other rows if GREEN-API had learnt of all deliveries: `passed` of those that it knows
 * (`known`) have passed it.
 */
export const isDoubtful = (known: string[], wanted: string[], passed: number): boolean =>
	wanted.some((status) => STEPS.includes(status)) && (passed === 0 || known.some((status) => UNFINISHED.includes(status)));

/** What needs an explanation when `passed` of a list's rows have passed its filters, should a setting of the instance be off. */
export function doubtsAbout(list: Explainable, rows: IDataObject[], passed: number, { sentFrom, deliveryStatus }: Filters): Explainable[] {
	const knownOf = (some: IDataObject[]) => some.map(({ statusMessage }) => deliveryWord(wordOf(statusMessage)));
	const isInDoubt = (some: IDataObject[]) => isDoubtful(knownOf(some), deliveryStatus, passed);
	if (list !== 'lastOutgoingMessages') return isInDoubt(rows) ? ['statusDelivery'] : [];

	const fromPhone = rows.filter((row) => row.sendByApi === false);
	const isAboutPhone = fromPhone.length > 0 || sentFrom === 'phone';
	const doubts: Explainable[] = isInDoubt(rows) ? ['messageDelivery'] : [];
	return isAboutPhone && isInDoubt(fromPhone) ? [...doubts, 'phoneDelivery'] : doubts;
}
