import { ok, type Handler } from './call';
import { deliveryAt, type StoredStatus } from './delivery';
import type { Instance, JournalMessage } from './instance';
import { filled, optional, positiveInteger, refusal, required, text } from './validation';

const DEFAULT_MINUTES = '1440';

function isWithin(minutes: string, timestamp: number, now: number): boolean {
	return timestamp * 1000 > now - Number(minutes) * 60_000;
}

/** The journal has one delivery status a status: here that of its first recipient, who is always the furthest. */
function journalEntry({ wid }: Instance, status: StoredStatus, now: number): JournalMessage {
	const { status: statusMessage, timestamp } = deliveryAt(status, 0, now);
	const { idMessage, sendByApi, content } = status;
	return { type: 'outgoing', idMessage, timestamp, chatId: wid, ...content, statusMessage, sendByApi };
}

/** GET getOutgoingStatuses?minutes= (docs: GetOutgoingStatuses): the journaled statuses whose last change is younger, newest first. */
export const getOutgoingStatuses: Handler = ({ instance, query, now }) => {
	const refused = refusal(query, { minutes: optional(positiveInteger) });
	if (refused) return refused;
	const entries = instance.statuses.filter(({ journaled }) => journaled).map((status) => journalEntry(instance, status, now));
	return ok(entries.filter(({ timestamp }) => isWithin(query.minutes ?? DEFAULT_MINUTES, timestamp, now)));
};

/** GET getStatusStatistic?idMessage= (docs: GetStatusStatistic): one row a recipient; none for an unknown or not journaled status. */
export const getStatusStatistic: Handler = ({ instance, query, now }) => {
	const refused = refusal(query, { idMessage: required(filled(text(Infinity))) });
	if (refused) return refused;
	const status = instance.statuses.find(({ idMessage, journaled }) => journaled && idMessage === query.idMessage);
	if (status === undefined) return ok([]);
	return ok(
		status.recipients.map((participant, position) => {
			const { timestamp, status: delivery } = deliveryAt(status, position, now);
			return { participant, timestamp, status: delivery };
		}),
	);
};

/** GET lastOutgoingMessages?minutes= (docs: LastOutgoingMessages): the journal's younger messages, newest first. */
export const lastOutgoingMessages: Handler = ({ instance, query, now }) => {
	const refused = refusal(query, { minutes: optional(positiveInteger) });
	if (refused) return refused;
	return ok(instance.messages.filter(({ timestamp }) => isWithin(query.minutes ?? DEFAULT_MINUTES, timestamp, now)));
};
