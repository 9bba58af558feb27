import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';
import { captionOf, textsOf, wordOf } from '../journals/text';
import type { NotifiedFile } from './notification';

/** GREEN-API's marker for what it could not read. */
const MARKER = /^\s*\{\{(SWE\d+)\}\}\s*$/;

/** The word in GREEN-API's marker; empty where there is none. */
export const markerIn = (value: unknown): string => MARKER.exec(wordOf(value))?.[1] ?? '';

/** The objects in a message that are its own: the quoted message is another's. */
const partsOf = (content: IDataObject): IDataObject[] =>
	Object.keys(content).filter((name) => name !== 'quotedMessage').map((name) => content[name]).filter(isObject);

/** The marker that stands in place of a text. */
export function textMarkerIn(content: IDataObject): string {
	const texts = [content, ...partsOf(content)].flatMap(({ textMessage, text, caption }) => [textMessage, text, caption]);
	return texts.map(markerIn).find(Boolean) ?? '';
}

/** What says most of what a person reads in a message: a place's name before its address, a poll's question before the options. */
export function mainTextOf({ senderData, messageData }: IDataObject): string {
	const message = { senderData, messageData };
	// The first text may be empty and counts all the same: somebody has taken a vote back.
	return textsOf(message)[0] ?? captionOf(message);
}

/** The ID of the message that a message is about. It may stand beside its text, with the quoted message, or in both places. */
export function repliedTo(content: IDataObject, idMessage: string): string {
	const ids = [...partsOf(content), content.quotedMessage].filter(isObject).map(({ stanzaId }) => wordOf(stanzaId));
	return ids.find((id) => id !== '' && id !== idMessage) ?? '';
}

/** The object that describes a message's file; that of a product is inside the product. */
export const fileDataIn = (content: IDataObject): IDataObject | undefined =>
	[content, ...partsOf(content)].map(({ fileMessageData }) => fileMessageData).find(isObject);

/** The file of a message; undefined for one without. */
export function fileIn(content: IDataObject): NotifiedFile | undefined {
	const data = fileDataIn(content);
	if (!data) return undefined;
	const { downloadUrl, fileName, mimeType } = data;
	return { downloadUrl: markerIn(downloadUrl) === '' ? wordOf(downloadUrl) : '', fileName: wordOf(fileName), mimeType: wordOf(mimeType) };
}
