import type { IDataObject } from 'n8n-workflow';
import { keyOf } from '../shared/notifications/key';
import type { Notification } from '../shared/notifications/notification';
import { readNotification } from '../shared/notifications/readNotification';
import { notificationOf } from '../shared/notifications/rowAsNotification';
import { toSeconds } from '../shared/workflowTime';

/** A message of the journal as a notification, with its key. */
export interface Open {
	notification: Notification;
	key: string;
	/** When it was sent. Milliseconds. */
	at: number;
}

/** Of what is asked of a journal's rows. */
export interface Question {
	idInstance: string;
	/** The account's own chat ID, or empty. */
	ownId: string;
	/** Between which moments a message was sent, in milliseconds. */
	after: number;
	until: number;
	isHandled: (key: string) => boolean;
}

const momentOf = ({ timestamp }: IDataObject): number => (toSeconds(timestamp) ?? 0) * 1000;

/** The messages of a journal that are not handled, the newest first. What has no ID cannot be known again, and is none of them. */
export function openRows(rows: IDataObject[], { idInstance, ownId, after, until, isHandled }: Question): Open[] {
	return rows
		.filter((row) => row.type !== 'outgoing' && momentOf(row) > after && momentOf(row) <= until)
		.map((row) => {
			const notification = readNotification(notificationOf(row, idInstance, ownId), until);
			return { notification, key: keyOf(notification, ''), at: momentOf(row) };
		})
		.filter(({ notification, key }) => notification.idMessage !== '' && !isHandled(key))
		.sort((one, other) => other.at - one.at);
}
