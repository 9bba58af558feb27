import type { IDataObject } from 'n8n-workflow';
import { field } from '../form/field';
import { isObject } from '../isObject';
import { textsOf } from './text';

/** The most fields of a simplified row that n8n's guidelines allow. */
const MOST_FIELDS = 10;

/** The recipients of a status: GREEN-API lists them in different places for a text and for a file. */
const participantsOf = ({ extendedTextMessage: text, participants }: IDataObject) =>
	(isObject(text) ? text.participants : undefined) ?? participants;

/**
 * A journal row's most useful fields under the API's own names, the same for every kind of message; fields that the row lacks are left
 * out. That makes ten at most: only incoming rows have a sender, only outgoing ones a delivery status, participants and sendByApi, and
 * none has both a text and a caption. Should a row have more, the last ones are left out, first sendByApi.
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
		textMessage: textsOf(row).filter(Boolean).join('\n') || undefined,
		caption: row.caption,
		downloadUrl: row.downloadUrl,
		// The reason why it could not be delivered.
		description: row.description || undefined,
		participants: participantsOf(row),
		sendByApi: row.sendByApi,
	};
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([, value]) => value !== undefined)
			.slice(0, MOST_FIELDS),
	);
}

/** The field in which a user asks for journal rows as `simplified` gives them. */
export const simplify = field(
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	Boolean,
);
