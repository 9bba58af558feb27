import type { IDataObject, INodeProperties } from 'n8n-workflow';

const part = (row: IDataObject, name: string): IDataObject => (row[name] ?? {}) as IDataObject;

/** The text of a journal row, wherever its kind keeps it. */
export const textOf = (row: IDataObject) => row.textMessage || part(row, 'extendedTextMessage').text || part(row, 'extendedTextMessageData').text;

/** The recipients of a status, which a text and a file keep in different places. */
const participantsOf = (row: IDataObject) => part(row, 'extendedTextMessage').participants ?? row.participants;

/**
 * A journal row's most useful fields under the API's own names, the same for every kind; what the row lacks is left out. That makes
 * ten at most: only incoming rows have a sender, only outgoing ones a delivery status, participants and an origin.
 */
export function simplified(row: IDataObject): IDataObject {
	const fields: IDataObject = {
		idMessage: row.idMessage,
		timestamp: row.timestamp,
		statusMessage: row.statusMessage,
		typeMessage: row.typeMessage,
		chatId: row.chatId,
		senderId: row.senderId,
		senderName: row.senderName,
		senderContactName: row.senderContactName,
		textMessage: textOf(row),
		caption: row.caption,
		downloadUrl: row.downloadUrl,
		participants: participantsOf(row),
		sendByApi: row.sendByApi,
	};
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The field in which a user asks for journal rows as `simplified` gives them. */
export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
