import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';
import { wordOf } from './text';

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
