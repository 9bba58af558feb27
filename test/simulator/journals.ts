import { ok, type Call, type Handler } from './call';
import { deliveriesAt, lastActionAt, type StoredStatus } from './delivery';
import type { Instance, JournalMessage } from './instance';
import { withAddress } from './media';
import { filled, optional, positiveInteger, refusal, required, text } from './validation';

const DEFAULT_MINUTES = '1440';

/** The moment that the journals have got to, in milliseconds. */
const seenUntil = ({ instance, now }: Call): number => now - instance.journalLag;

/** A deleted status stays, without its content. */
function journalEntry({ wid }: Instance, status: StoredStatus, seen: number): JournalMessage {
	const { idMessage, sendByApi, content, deletedAt = Infinity } = status;
	const isDeleted = deletedAt <= seen;
	const { status: statusMessage, timestamp } = lastActionAt(status, Math.min(seen, deletedAt));
	const row = { type: 'outgoing', idMessage, timestamp, chatId: wid, statusMessage, sendByApi } as const;
	return isDeleted ? { ...row, timestamp: Math.floor(deletedAt / 1000), typeMessage: 'deletedMessage' } : { ...row, ...content };
}

/** A row's time, which calls from the account have in milliseconds already. */
const inMilliseconds = (timestamp: number): number => (timestamp > 1e11 ? timestamp : timestamp * 1000);

/** Answers those rows of a journal, newest first, that it shows already and that are younger than the `minutes` of the query. */
function list<Row extends { timestamp: number }>(call: Call, rowsAt: (seen: number) => Row[]) {
	const { instance, query, now, url } = call;
	const refused = refusal(query, { minutes: optional(positiveInteger) });
	if (refused) return refused;
	const seen = seenUntil(call);
	const oldest = now - Number(query.minutes ?? DEFAULT_MINUTES) * 60_000;
	const rows = rowsAt(seen).filter(({ timestamp }) => inMilliseconds(timestamp) > oldest && inMilliseconds(timestamp) <= seen);
	return ok(rows.map((row) => withAddress(row, url, instance)));
}

/** GET getOutgoingStatuses?minutes= (docs: GetOutgoingStatuses): the journaled statuses whose last change is younger, newest first. */
export const getOutgoingStatuses: Handler = (call) =>
	list(call, (seen) =>
		call.instance.statuses
			.filter(({ journaled, queuedAt }) => journaled && queuedAt <= seen)
			.map((status) => journalEntry(call.instance, status, seen)),
	);

/** GET getIncomingStatuses?minutes= (docs: GetIncomingStatuses): the younger statuses of others, newest first. */
export const getIncomingStatuses: Handler = (call) => list(call, () => call.instance.incomingStatuses);

/** GET lastOutgoingMessages?minutes= (docs: LastOutgoingMessages): the younger sent messages, newest first. */
export const lastOutgoingMessages: Handler = (call) => list(call, () => call.instance.messages);

/** GET lastIncomingMessages?minutes= (docs: LastIncomingMessages): the younger received messages, newest first. */
export const lastIncomingMessages: Handler = (call) => list(call, () => call.instance.incomingMessages);

/** GET lastIncomingCalls?minutes= (docs: LastIncomingCalls): the younger calls to the account, newest first. */
export const lastIncomingCalls: Handler = (call) => list(call, () => call.instance.incomingCalls);

/** GET lastOutgoingCalls?minutes= (docs: LastOutgoingCalls): the younger calls from the account, newest first. */
export const lastOutgoingCalls: Handler = (call) => list(call, () => call.instance.outgoingCalls);

/** GET getStatusStatistic?idMessage= (docs: GetStatusStatistic): one row a recipient; none for an unknown, deleted or not journaled status. */
export const getStatusStatistic: Handler = (call) => {
	const { instance, query } = call;
	const refused = refusal(query, { idMessage: required(filled(text(Infinity))) });
	if (refused) return refused;
	const seen = seenUntil(call);
	const status = instance.statuses.find(({ idMessage }) => idMessage === query.idMessage);
	const isThere = status?.journaled && status.queuedAt <= seen && (status.deletedAt ?? Infinity) > seen;
	return ok(isThere ? deliveriesAt(status, seen) : []);
};
