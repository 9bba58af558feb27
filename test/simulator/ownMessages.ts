import type { Instance, JournalMessage } from './instance';
import { messageStatus, sentMessage } from './notificationBodies';
import { enqueue } from './notifications';

/** Tells of a message that was sent through GREEN-API, where the instance's settings say so. */
export function notifySent(instance: Instance, row: JournalMessage, now: number): void {
	if (instance.settings.outgoingAPIMessageWebhook === 'yes') enqueue(instance, sentMessage(instance, row), now);
}

/** Tells of a message that has arrived, or of why it cannot. Of its way there the notifications "sent" and "read" are left out here. */
export function notifyDelivery(instance: Instance, row: JournalMessage, now: number): void {
	if (instance.settings.outgoingWebhook === 'yes') enqueue(instance, messageStatus(instance, row, now), now);
}
