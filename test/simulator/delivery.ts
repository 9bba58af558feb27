/** The delivery statuses of a status in their order, as in the docs' getStatusStatistic page. */
export const DELIVERY_STATUSES = ['pending', 'sent', 'delivered', 'read'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

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
			/** The file's name; the journal makes an address of it. */
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
	/** What happens at whom and when, instead of the automatic course; [] when nothing is to happen by itself. */
	changes?: DeliveryChange[];
	/** When it was deleted. */
	deletedAt?: number;
}

/** Something that happened to a status at one recipient. */
export interface DeliveryChange {
	participant: string;
	status: DeliveryStatus;
	/** Milliseconds. */
	at: number;
}

/** How far a status has come at one recipient, and the second of the last change there: a row of getStatusStatistic. */
export interface Delivery {
	participant: string;
	timestamp: number;
	status: DeliveryStatus;
}

const automatic = ({ leftQueueAt = Infinity }: StoredStatus, participant: string, position: number): DeliveryChange[] =>
	(['sent', 'delivered', 'read'] as const).map((status) => ({ participant, status, at: leftQueueAt + position * RECIPIENT_STAGGER_MS + DELIVERY_AFTER_MS[status] }));

/** A status without recipients still leaves the account, as if it had this one. */
const NOBODY = '';

const recipientsOrNobody = ({ recipients }: StoredStatus): string[] => (recipients.length > 0 ? recipients : [NOBODY]);

/** What has happened up to `now`: the scripted changes when there are any, else those that follow from the clock. */
function changesUntil(status: StoredStatus, now: number): DeliveryChange[] {
	const changes = status.changes ?? recipientsOrNobody(status).flatMap((participant, position) => automatic(status, participant, position));
	return changes.filter(({ at }) => at <= now);
}

/**
 * How far a status has come at each recipient; at one outside the recipients too, when a script says that something happened there.
 *
 * @param now milliseconds
 */
export function deliveriesAt(status: StoredStatus, now: number): Delivery[] {
	const latest = new Map<string, { status: DeliveryStatus; at: number }>();
	for (const change of changesUntil(status, now)) {
		if (change.at >= (latest.get(change.participant)?.at ?? -Infinity)) latest.set(change.participant, change);
	}
	latest.delete(NOBODY);
	return [...new Set([...status.recipients, ...latest.keys()])].map((participant) => {
		const { status: reached, at } = latest.get(participant) ?? { status: 'pending', at: status.queuedAt };
		return { participant, timestamp: Math.floor(at / 1000), status: reached };
	});
}

/**
 * What the journal says of a status as a whole.
 *
 * @param now milliseconds
 * @returns how far it has come at the furthest recipient, and the second of the last change at any
 */
export function lastActionAt(status: StoredStatus, now: number): { status: DeliveryStatus; timestamp: number } {
	const changes = changesUntil(status, now);
	const furthest = Math.max(0, ...changes.map(({ status: reached }) => DELIVERY_STATUSES.indexOf(reached)));
	const youngest = Math.max(...(changes.length > 0 ? changes.map(({ at }) => at) : [status.queuedAt]));
	return { status: DELIVERY_STATUSES[furthest], timestamp: Math.floor(youngest / 1000) };
}

/** Adds a change to a status. From then on nothing happens to it by itself; what had happened before `change.at` stays. */
export function recordChange(status: StoredStatus, change: DeliveryChange): void {
	status.changes = [...(status.changes ?? changesUntil(status, change.at)), change];
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
