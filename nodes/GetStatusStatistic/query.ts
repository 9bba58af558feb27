import type { IDataObject } from 'n8n-workflow';
import { requiredText } from '../shared/check';

/** The query of getStatusStatistic: the status that it is about. */
export const toStatisticQuery = ({ idMessage }: IDataObject): IDataObject => ({
	idMessage: requiredText(idMessage, 'Message ID', 'Enter the idMessage that Send Status or Get Outgoing Statuses gave, e.g. {{ $json.idMessage }}').trim(),
});
