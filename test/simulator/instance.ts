import { type CallRow, seedIncomingCalls, seedOutgoingCalls } from './callSeeds';
import { newBell, type Bell } from './bell';
import type { StoredStatus } from './delivery';
import { type Group, seedGroups } from './groupSeeds';
import { seedNotifications } from './notificationBodies';
import type { QueuedNotification } from './notifications';
import type { QueuedRow } from './queue';
import { seedIncomingMessages, seedIncomingStatuses } from './incomingSeeds';
import { seedAvatars, seedContacts, seedMessages, WITHOUT_WHATSAPP } from './seeds';
import { defaultSettings, type Settings } from './settings';

/** The states of the docs' getStateInstance page. */
export type StateInstance = 'notAuthorized' | 'authorized' | 'blocked' | 'sleepMode' | 'starting' | 'suspended' | 'yellowCard';

/** A row of GetStateInstanceHistory: when the account was linked, unlinked or blocked. */
interface StateRow {
	stateInstance: StateInstance;
	/** Seconds. */
	timestamp: number;
	phoneNumber: string;
}

/**
 * A row of getContacts. Groups have no contactName. With the setting enableLidMode the id hides the number, contactName and even
 * the id may be empty, and a person's other chat ID may stand in one of the last three fields.
 */
export interface Contact {
	id: string;
	name: string;
	contactName?: string;
	type: 'user' | 'group';
	newChatId?: string;
	lid?: string;
	phoneNumber?: string | number;
}

/** A row of lastOutgoingMessages; the other fields depend on typeMessage. */
export interface JournalMessage {
	type: 'outgoing';
	idMessage: string;
	/** Seconds. */
	timestamp: number;
	typeMessage: string;
	chatId: string;
	statusMessage: string;
	sendByApi: boolean;
	[field: string]: unknown;
}

/** A row of getIncomingStatuses or lastIncomingMessages; the other fields depend on typeMessage. */
export interface IncomingRow {
	type: 'incoming';
	idMessage: string;
	/** Seconds. */
	timestamp: number;
	typeMessage: string;
	chatId: string;
	senderId: string;
	senderName: string;
	senderContactName: string;
	[field: string]: unknown;
}

/** Everything the simulator knows about one instance. */
export interface Instance {
	idInstance: string;
	apiTokenInstance: string;
	/** The account's own chat id. */
	wid: string;
	stateInstance: StateInstance;
	settings: Settings;
	/** Until when it starts after a reboot (milliseconds), and what its state is then. */
	starts?: { until: number; state: StateInstance };
	/** The rows of GetStateInstanceHistory, newest first. */
	states: StateRow[];
	contacts: Contact[];
	/** Everything that was posted or waits for it, newest first, journaled or not. */
	statuses: StoredStatus[];
	/** The journal of sent messages, newest first. */
	messages: JournalMessage[];
	/** The messages that wait for the instance to be authorised: since when, in milliseconds, by idMessage. */
	waitingMessages: Map<string, number>;
	/** The messages that are on their way to a phone: since when, in milliseconds, by idMessage. */
	sentMessages: Map<string, number>;
	/** What was put into the queue while it had to wait, the first one first; what has left it since is sorted out when it is asked for. */
	queue: QueuedRow[];
	/** The notifications that wait to be fetched, the oldest first, and when they were dropped last (milliseconds). */
	notifications: QueuedNotification[];
	notificationsClearedAt?: number;
	/** Gives the next receiptId of the simulator. */
	nextReceiptId: () => number;
	/** Rings when a notification comes, and when a setting changes. */
	bell: Bell;
	/** The chats in the archive, by chat id. */
	archivedChats: Set<string>;
	/** After how many seconds messages of a chat disappear, and since when that is so (seconds), by chat id. Of others they stay. */
	disappearingChats: Map<string, { seconds: number; since: number }>;
	/** The ids of received messages that were marked as read. */
	readMessages: Set<string>;
	/** The addresses of the pictures that people and groups show, by chat id. Who is in neither this nor `hiddenAvatars` has none. */
	avatars: Map<string, string>;
	/** The chat ids of those who hide their picture from this account. */
	hiddenAvatars: Set<string>;
	/** The chat ids that have no WhatsApp account; all others have one. */
	withoutWhatsapp: Set<string>;
	/** How many numbers were checked in this month, and how many may be. */
	checkQuota: { used: number; total: number };
	/** The statuses of others, newest first. */
	incomingStatuses: IncomingRow[];
	/** The journal of received messages, newest first. */
	incomingMessages: IncomingRow[];
	/** The groups in which the account is or was, by chat id. */
	groups: Map<string, Group>;
	/** The calls to the account, and those from it, newest first. */
	incomingCalls: CallRow[];
	outgoingCalls: CallRow[];
	/** The bytes of uploaded and sent files by name, the last part of their address. Seeds have none: they are made up when asked for. */
	files: Map<string, Buffer>;
	/** Names of files whose links have expired; downloadFile gives new ones. */
	expiredFiles: Set<string>;
	/** Names of files in journals for which downloadFile gives no new link either. */
	lostFiles: Set<string>;
	/** Milliseconds until something shows up in the four journals and the statistic; its timestamp stays the true one. */
	journalLag: number;
	/** True: a status that is sent gets nowhere by itself, only by `changes`, and a message not at all. */
	scriptedDelivery: boolean;
}

/** The checks of numbers that the tariff Business has a month (docs: "Tariffs"); the free one has 100. */
const CHECKS_A_MONTH = 30_000;

/** Whether an instance keeps what it is given in its queue: one that is not authorised, or is held for spam. */
export function waitsInQueue({ stateInstance }: Pick<Instance, 'stateInstance'>): boolean {
	return ['notAuthorized', 'suspended', 'yellowCard'].includes(stateInstance);
}

/**
 * A fresh instance: authorised, with contacts, message journals and statuses of others, without own statuses.
 *
 * @param number 1 for the first; gives the instance its id, token and phone number
 * @param now milliseconds; the journal's timestamps lie before it
 */
export function newInstance(number: number, now: number, nextReceiptId: () => number): Instance {
	const wid = `7${String(number).padStart(10, '0')}@c.us`;
	return {
		idInstance: String(1101000000 + number),
		apiTokenInstance: String(number).padStart(50, 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345'),
		wid,
		stateInstance: 'authorized',
		settings: defaultSettings(wid),
		starts: undefined,
		states: [{ stateInstance: 'authorized', timestamp: Math.floor(now / 1000) - 86_400, phoneNumber: wid }],
		contacts: seedContacts(),
		statuses: [],
		messages: seedMessages(now),
		waitingMessages: new Map(),
		sentMessages: new Map(),
		queue: [],
		notifications: seedNotifications(String(1101000000 + number), wid, now).map((body) => ({ receiptId: nextReceiptId(), body, at: now })),
		notificationsClearedAt: undefined,
		nextReceiptId,
		bell: newBell(),
		archivedChats: new Set(),
		disappearingChats: new Map(),
		readMessages: new Set(),
		avatars: seedAvatars(),
		hiddenAvatars: new Set(['79001110002@c.us']),
		withoutWhatsapp: new Set([WITHOUT_WHATSAPP]),
		checkQuota: { used: 0, total: CHECKS_A_MONTH },
		incomingStatuses: seedIncomingStatuses(now),
		incomingMessages: seedIncomingMessages(now),
		groups: seedGroups(wid, now),
		incomingCalls: seedIncomingCalls(now),
		outgoingCalls: seedOutgoingCalls(now),
		files: new Map(),
		expiredFiles: new Set(),
		lostFiles: new Set(),
		journalLag: 0,
		scriptedDelivery: false,
	};
}
