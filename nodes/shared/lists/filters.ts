import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import { toChatId } from '../form/chatId';
import { asText } from '../form/text';

/** What the filters of a list node ask for; what is empty lets every row pass. */
export interface Filters {
	chatId: string;
	sendByApi: string;
	sender: string;
	statusMessage: string[];
	text: string;
	typeMessage: string[];
}

export const asList = (value: unknown): string[] => (value === undefined || value === null || value === '' ? [] : [value].flat().map(String));

/** The form's filters, in which an expression may have put a number for a text, one word for a list, or nothing. */
export const readFilters = ({ chatId, sendByApi, sender, statusMessage, text, typeMessage }: IDataObject): Filters => ({
	chatId: toChatId(asText(chatId, 'Chat ID')),
	sendByApi: asText(sendByApi, 'Sent From'),
	sender: asText(sender, 'Sender').trim(),
	statusMessage: asList(statusMessage),
	text: asText(text, 'Text Contains').toLowerCase(),
	typeMessage: asList(typeMessage),
});

const part = (row: IDataObject, name: string): IDataObject => (row[name] ?? {}) as IDataObject;

/** The text of a row, wherever its kind keeps it. */
const textOf = (row: IDataObject) => row.textMessage || part(row, 'extendedTextMessage').text || part(row, 'extendedTextMessageData').text;

export const isOneOf = (value: unknown, wanted: string[]): boolean => wanted.length === 0 || wanted.includes(String(value));

/** Whether a row is from a sender: known by the chat ID, or by a part of the name, in any case, that the contacts or the sender's profile give. */
const isFrom = ({ senderId, senderContactName, senderName }: IDataObject, sender: string): boolean =>
	senderId === toChatId(sender) || [senderContactName, senderName].some((name) => String(name ?? '').toLowerCase().includes(sender.toLowerCase()));

/** Whether a journal row passes all filters. A text is looked for in the message and the caption, in any case. */
export function passes(row: IDataObject, { chatId, sendByApi, sender, statusMessage, text, typeMessage }: Filters): boolean {
	const words = `${String(textOf(row) ?? '')}\n${String(row.caption ?? '')}`.toLowerCase();
	return (
		(chatId === '' || row.chatId === chatId) &&
		(sendByApi === '' || row.sendByApi === (sendByApi === 'api')) &&
		(sender === '' || isFrom(row, sender)) &&
		isOneOf(row.statusMessage, statusMessage) &&
		isOneOf(row.typeMessage, typeMessage) &&
		words.includes(text)
	);
}

/** The recipients of a status, which a text and a file keep in different places. */
const participantsOf = (row: IDataObject) => part(row, 'extendedTextMessage').participants ?? row.participants;

/**
 * A row's most useful fields under the API's own names, the same for every kind; what the row lacks is left out. That makes
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

/** The items that the node's form asks for: filtered, then limited. */
export function pickRows(items: INodeExecutionData[], form: IExecuteSingleFunctions): INodeExecutionData[] {
	const filters = readFilters(form.getNodeParameter('filters', {}) as IDataObject);
	const most = form.getNodeParameter('returnAll') ? Infinity : Number(form.getNodeParameter('limit'));
	return items.filter(({ json }) => passes(json, filters)).slice(0, most);
}
