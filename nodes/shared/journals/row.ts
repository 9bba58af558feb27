import type { IDataObject } from 'n8n-workflow';
import type { Subject } from '../form/kinds';
import { trimmed } from '../form/text';
import { isObject } from '../isObject';
import { wordOf } from './text';

/** The chat ID of who has sent a row; empty for one that this account has sent. A status may bear its sender as its chat alone. */
export function senderIdOf({ chatId, senderId, type }: IDataObject, subject: Subject): string {
	if (type === 'outgoing') return '';
	return wordOf(senderId) || (subject === 'status' && type === 'incoming' ? wordOf(chatId) : '');
}

/** The names that a row itself has of its sender: the saved one, then the person's own. One in which nothing can be seen is none. */
export const senderNamesIn = ({ senderContactName, senderName }: IDataObject): string[] =>
	[senderContactName, senderName].map((name) => trimmed(wordOf(name))).filter(Boolean);

/** The chat IDs for which a status is; empty for one that names nobody. GREEN-API lists them in different places for a text and a file. */
export function recipientIdsOf({ extendedTextMessage: text, participants }: IDataObject): string[] {
	const given = (isObject(text) ? text.participants : undefined) ?? participants;
	return [given].flat().map(wordOf).filter(Boolean);
}

/** From where a row was sent, in the form's words; undefined where GREEN-API does not say. */
export function sentFrom({ sendByApi }: IDataObject): 'api' | 'phone' | undefined {
	if (typeof sendByApi !== 'boolean') return undefined;
	return sendByApi ? 'api' : 'phone';
}
