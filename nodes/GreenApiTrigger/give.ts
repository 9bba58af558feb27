import { itemFor } from '../shared/notifications/item';
import type { Notification } from '../shared/notifications/notification';
import type { Station } from '../shared/notifications/station';
import { isAnswer } from './answers';
import { deliver, type Delivery } from './deliver';

/**
 * Starts the workflow with a notification, unless the form leaves it out, it answers a question or it is done with already. Gives whether
 * it is done with. Throws what `isAnswer`, `itemFor` and `deliver` throw.
 */
export async function give(delivery: Delivery, station: Station, notification: Notification, key: string): Promise<boolean> {
	const { done } = station;
	if (done.has(key)) return true;
	const { context, form, closed } = delivery;
	if (!(await isAnswer(delivery, station, notification, key)) || form.givesAnswers) {
		const item = await itemFor(context, notification, form, closed);
		if (closed.aborted || (item && !(await deliver(delivery, item, key)))) return false;
	}
	done.note(key);
	return true;
}
