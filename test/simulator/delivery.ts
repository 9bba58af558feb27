/** The delivery statuses of a status, as in the docs' getStatusStatistic page. */
export type DeliveryStatus = 'pending' | 'sent' | 'delivered' | 'read';

/** Milliseconds from leaving the queue to each delivery status. */
export const DELIVERY_AFTER_MS = { sent: 1000, delivered: 2000, read: 4000 };

/** Each further recipient is this many milliseconds later than the one before. */
export const RECIPIENT_STAGGER_MS = 250;

/** A status waits this long for its instance to be authorised, and is dropped then (docs: SendTextStatus). */
export const QUEUE_KEEPS_MS = 24 * 60 * 60 * 1000;

/** The part of a journal entry that depends on the kind of status. */
export type StatusContent =
	| {
			typeMessage: 'extendedTextMessage';
			textMessage: string;
			extendedTextMessage: { text: string; backgroundColor: string; font: string; participants: string[] };
	  }
	| {
			typeMessage: 'imageMessage' | 'videoMessage' | 'audioMessage';
			participants: string[];
			downloadUrl: string;
			caption?: string;
			fileName: string;
			jpegThumbnail?: string;
			mimeType: string;
	  };

/** A status in the simulator; its delivery follows from the clock. Times in milliseconds. */
export interface StoredStatus {
	idMessage: string;
	queuedAt: number;
	/** Absent while it waits for the instance to be authorised. */
	leftQueueAt?: number;
	/** False for a status sent while the setting outgoingWebhook was "no": in no journal, no statistic. */
	journaled: boolean;
	/** False for one sent from the phone. */
	sendByApi: boolean;
	recipients: string[];
	content: StatusContent;
}

/**
 * How far a status has come at one recipient.
 *
 * @param position the recipient's place among the recipients, from 0
 * @param now milliseconds
 * @returns the delivery status and the second of the last change
 */
export function deliveryAt(status: StoredStatus, position: number, now: number): { status: DeliveryStatus; timestamp: number } {
	const start = (status.leftQueueAt ?? Infinity) + position * RECIPIENT_STAGGER_MS;
	const steps = [
		{ status: 'read', at: start + DELIVERY_AFTER_MS.read },
		{ status: 'delivered', at: start + DELIVERY_AFTER_MS.delivered },
		{ status: 'sent', at: start + DELIVERY_AFTER_MS.sent },
	] as const;
	const reached = steps.find((step) => step.at <= now) ?? { status: 'pending', at: status.queuedAt };
	return { status: reached.status, timestamp: Math.floor(reached.at / 1000) };
}

/**
 * Lets the waiting statuses of an authorised instance go, and drops those that waited too long.
 * Called before each request of the instance, since tests change its state without telling.
 */
export function releaseQueue(statuses: StoredStatus[], now: number): void {
	const kept = statuses.filter(({ leftQueueAt, queuedAt }) => leftQueueAt !== undefined || now - queuedAt < QUEUE_KEEPS_MS);
	for (const status of kept) status.leftQueueAt ??= now;
	statuses.splice(0, statuses.length, ...kept);
}
