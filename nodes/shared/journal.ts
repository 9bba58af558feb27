import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import { toChatId } from './chatId';

/** What the filters of a list node hold; a filter that is left out lets everything pass. */
export interface Filters {
	chatId?: string;
	sendByApi?: 'api' | 'phone';
	statusMessage?: string[];
	text?: string;
	typeMessage?: string[];
}

const extended = (row: IDataObject): IDataObject => (row.extendedTextMessage ?? {}) as IDataObject;

/** The text of a row, wherever its kind keeps it. */
const textOf = (row: IDataObject) => row.textMessage ?? extended(row).text;

const isOneOf = (value: unknown, wanted: string[] = []): boolean => wanted.length === 0 || wanted.includes(String(value));

/**
 * Whether a journal row passes the filters. The chat ID may be written as a phone number; a text is looked for in
 * the message and the caption, in any case.
 */
export function passes(row: IDataObject, { chatId, sendByApi, statusMessage, text, typeMessage }: Filters): boolean {
	const words = `${String(textOf(row) ?? '')}\n${String(row.caption ?? '')}`.toLowerCase();
	return (
		(!chatId || row.chatId === toChatId(chatId)) &&
		(!sendByApi || row.sendByApi === (sendByApi === 'api')) &&
		isOneOf(row.statusMessage, statusMessage) &&
		isOneOf(row.typeMessage, typeMessage) &&
		(!text || words.includes(text.toLowerCase()))
	);
}

/** A row's ten most useful fields under the API's own names, the same for every kind; what the row lacks is left out. */
export function simplified(row: IDataObject): IDataObject {
	const fields: IDataObject = {
		idMessage: row.idMessage,
		timestamp: row.timestamp,
		statusMessage: row.statusMessage,
		typeMessage: row.typeMessage,
		chatId: row.chatId,
		textMessage: textOf(row),
		caption: row.caption,
		downloadUrl: row.downloadUrl,
		participants: row.participants ?? extended(row).participants,
		sendByApi: row.sendByApi,
	};
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The rows that the node's form asks for: filtered, then limited, then simplified. */
export async function pickRows(this: IExecuteSingleFunctions, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	const filters = this.getNodeParameter('filters', {}) as Filters;
	const most = this.getNodeParameter('returnAll') ? Infinity : Number(this.getNodeParameter('limit'));
	const picked = items.filter(({ json }) => passes(json, filters)).slice(0, most);
	return this.getNodeParameter('simplify') ? picked.map((item) => ({ ...item, json: simplified(item.json) })) : picked;
}
