import type { StoredStatus } from './delivery';
import { mimeTypeOf } from './files';
import type { Instance, IncomingRow } from './instance';
import { withAddress } from './media';
import { incomingMessage } from './notificationBodies';
import { enqueue } from './notifications';
import { THUMBNAIL } from './seeds';
import { savedContacts } from './sendStatus';
import { instanceOf, nextIdMessage, type World } from './world';

/** What kinds of rows have a file, and an extension for it. */
const EXTENSIONS: Record<string, string> = { imageMessage: 'jpg', videoMessage: 'mp4', audioMessage: 'ogg', documentMessage: 'pdf' };

const TEXT = 'Added by hand';

/** Puts a row where it belongs in a list that is newest first. */
function insert<Row>(rows: Row[], row: Row, timeOf: (row: Row) => number): void {
	const older = rows.findIndex((other) => timeOf(other) <= timeOf(row));
	rows.splice(older < 0 ? rows.length : older, 0, row);
}

function content(typeMessage: string, idMessage: string, text: string): object {
	const extension = EXTENSIONS[typeMessage];
	if (extension === undefined) {
		const isStatus = typeMessage === 'extendedTextMessage';
		return { textMessage: text, ...(isStatus ? { extendedTextMessage: { text, backgroundColor: '#228B22', font: 'SANS_SERIF' } } : {}) };
	}
	const fileName = `${idMessage}.${extension}`;
	const seen = typeMessage === 'audioMessage' ? {} : { caption: '', jpegThumbnail: THUMBNAIL };
	return { downloadUrl: fileName, fileName, mimeType: mimeTypeOf(fileName), ...seen };
}

function incomingRow(world: World, instance: Instance, typeMessage: string, partial: Partial<IncomingRow>): IncomingRow {
	const idMessage = partial.idMessage ?? nextIdMessage(world);
	const senderId = partial.senderId ?? partial.chatId ?? instance.contacts[0].id;
	const sender = instance.contacts.find(({ id }) => id === senderId);
	const row: IncomingRow = {
		type: 'incoming',
		idMessage,
		timestamp: Math.floor(world.clock() / 1000),
		typeMessage,
		chatId: senderId,
		senderId,
		senderName: sender?.name ?? '',
		senderContactName: sender?.contactName ?? '',
		...content(typeMessage, idMessage, typeof partial.textMessage === 'string' ? partial.textMessage : TEXT),
		...partial,
	};
	return withAddress(row, world.url, instance);
}

const timestampOf = ({ timestamp }: IncomingRow): number => timestamp;

/** Lets somebody post a status, as Simulator's `addIncomingStatus` describes it. */
export function addIncomingStatus(world: World, partial: Partial<IncomingRow> = {}, idInstance?: string): IncomingRow {
	const instance = instanceOf(world, idInstance);
	const row = incomingRow(world, instance, partial.typeMessage ?? 'extendedTextMessage', partial);
	insert(instance.incomingStatuses, row, timestampOf);
	return row;
}

/** Lets somebody write a message, as Simulator's `addIncomingMessage` describes it. */
export function addIncomingMessage(world: World, partial: Partial<IncomingRow> = {}, idInstance?: string): IncomingRow | undefined {
	const instance = instanceOf(world, idInstance);
	if (instance.settings.incomingWebhook === 'no') return undefined;
	const row = incomingRow(world, instance, partial.typeMessage ?? 'textMessage', partial);
	insert(instance.incomingMessages, row, timestampOf);
	enqueue(instance, incomingMessage(instance, row), world.clock());
	return row;
}

/** Puts an own status there, as Simulator's `addStatus` describes it. */
export function addStatus(world: World, partial: Partial<StoredStatus> = {}, idInstance?: string): StoredStatus {
	const instance = instanceOf(world, idInstance);
	const { queuedAt = world.clock(), recipients = savedContacts(instance), sendByApi = true } = partial;
	const participants = sendByApi ? (partial.recipients ?? []) : [];
	const status: StoredStatus = {
		idMessage: partial.idMessage ?? nextIdMessage(world),
		queuedAt,
		leftQueueAt: queuedAt,
		journaled: true,
		sendByApi,
		recipients,
		content: {
			typeMessage: 'extendedTextMessage',
			textMessage: TEXT,
			extendedTextMessage: { text: TEXT, backgroundColor: '#228B22', font: 'SANS_SERIF', participants },
		},
		...(instance.scriptedDelivery ? { changes: [] } : {}),
		...partial,
	};
	insert(instance.statuses, status, (other) => other.queuedAt);
	return status;
}
