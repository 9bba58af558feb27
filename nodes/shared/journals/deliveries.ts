import type { IDataObject } from 'n8n-workflow';
import { deliveryWord } from '../form/deliveryStatuses';
import type { NameOf } from '../people/contacts';
import { timeOf } from '../workflowTime';
import { kindAndText } from './simplify';
import { wordOf } from './text';

/** The recipients in a row of getStatusStatistic: the documentation's table calls them an array, its examples show a text. */
export const participantsOf = ({ participant }: IDataObject): string[] => [participant].flat().map(wordOf).filter(Boolean);

/** What tells a person which status it is: { kind, text }, as far as its row in the journal shows them. */
export const labelOf = (status: IDataObject): IDataObject => kindAndText(status, 'status');

/** A recipient's delivery status in the words of the forms: { recipientName, deliveryStatus, time, recipientId }. */
export function simplifiedDelivery(
	row: { participant: string } & IDataObject,
	{ timeZone, nameOf }: { timeZone: string; nameOf: NameOf },
): IDataObject {
	const time = timeOf(row.timestamp, timeZone);
	return {
		recipientName: nameOf(row.participant),
		deliveryStatus: deliveryWord(wordOf(row.status)),
		...(time !== undefined && { time }),
		recipientId: row.participant,
	};
}
