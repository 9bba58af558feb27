import { itemFor } from '../shared/notifications/item';
import type { Notification } from '../shared/notifications/notification';
import type { Station } from '../shared/notifications/station';
import { deliver, type Delivery } from './deliver';

/**
 * Starts the workflow with a notification, unless the form leaves it out or it is done with already. Gives whether it is done with.
 * Throws what `itemFor` and `deliver` throw.
 */
export async function give(delivery: Delivery, { done }: Station, notification: Notification, key: string): Promise<boolean> {
	if (done.has(key)) return true;
	const { context, form, closed } = delivery;
	const item = await itemFor(context, notification, form, closed);
	if (closed.aborted || (item && !(await deliver(delivery, item, key)))) return false;
	done.note(key);
	return true;
}
