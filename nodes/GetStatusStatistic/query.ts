import type { IDataObject } from 'n8n-workflow';
import { toMessageId } from '../shared/form/messageId';
import { toMinutes } from '../shared/lists/listFields';

/** What the form asks about: the status of getStatusStatistic, or the minutes to look back with getOutgoingStatuses. */
export const toStatisticQuery = ({ statuses, idMessage, minutes }: IDataObject): IDataObject => (statuses === 'all' ? { minutes: toMinutes(minutes) } : { idMessage: toMessageId(idMessage) });
