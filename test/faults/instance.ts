import { DELIVERY_AFTER_MS, type Instance, type JournalMessage } from '../simulator';

/** As many items as a test may have. */
const MOST_ITEMS = 12;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Names numbered from 0 that all have the same length, and the number back from a name. */
const numbered = (before: string, after: string) =>
	Object.assign((index: number): string => `${before}${String(index).padStart(2, '0')}${after}`, {
		indexIn: (name: string): number => Number(name.slice(before.length, before.length + 2)),
	});

export const participant = numbered('790000000', '@c.us');
export const statusId = numbered('3EB0AA00', '');

/** Row number so and so is as many and a half days old. */
const bornAt = (index: number, now: number): number => now - (index + 0.5) * DAY_MS;

const status = (index: number, now: number): Instance['statuses'][number] => ({
	idMessage: statusId(index),
	queuedAt: bornAt(index, now),
	leftQueueAt: bornAt(index, now) - DELIVERY_AFTER_MS.read,
	journaled: true,
	sendByApi: true,
	recipients: Array.from({ length: index + 1 }, (_, position) => participant(position)),
	content: { typeMessage: 'extendedTextMessage', textMessage: 'posted before', extendedTextMessage: { text: 'posted before', backgroundColor: '#228B22', font: 'SERIF', participants: [] } },
});

const message = (index: number, now: number): JournalMessage => ({
	type: 'outgoing',
	idMessage: statusId(index),
	timestamp: Math.floor(bornAt(index, now) / 1000),
	typeMessage: 'textMessage',
	chatId: participant(index),
	statusMessage: 'read',
	sendByApi: true,
	textMessage: 'sent before',
});

const incoming = (index: number, now: number): Instance['incomingStatuses'][number] => ({
	type: 'incoming',
	idMessage: statusId(index),
	timestamp: Math.floor(bornAt(index, now) / 1000),
	typeMessage: 'extendedTextMessage',
	chatId: participant(index),
	senderId: participant(index),
	senderName: 'Anna',
	senderContactName: 'Anna K.',
	textMessage: 'received before',
});

const rows = <Row>(row: (index: number, now: number) => Row, now: number): Row[] => Array.from({ length: MOST_ITEMS }, (_, index) => row(index, now));

/** Journals in which every item of a list finds its own number of rows: item 0 one, item 1 two …; and every other item its own status. */
export const filledJournals = (now: number): Partial<Instance> => ({
	statuses: rows(status, now),
	messages: rows(message, now),
	incomingStatuses: rows(incoming, now),
	incomingMessages: rows(incoming, now),
});
