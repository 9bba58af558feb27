import type { IDataObject } from 'n8n-workflow';
import { toMessageId } from '../shared/messageId';

/** The query of getStatusStatistic: the status that it is about. */
export const toStatisticQuery = ({ idMessage }: IDataObject): IDataObject => ({ idMessage: toMessageId(idMessage) });
