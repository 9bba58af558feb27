import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { oneText } from './oneText';

export const NO_MESSAGE_ID = "'Message ID' is empty";

/** The ID of a status or message as GREEN-API takes it. Throws a Failure when there is none, with this advice, or more than one. */
export function toMessageId(value: unknown, advice: string): string {
	const id = oneText(value, 'Message ID', (text) => text.split(/[\s,;|]+/));
	if (id !== '') return id;
	throw refusal(NO_MESSAGE_ID, advice);
}

/** The property of a field for such an ID. */
export const messageIdProperty = (texts: Pick<INodeProperties, 'description'> & Partial<INodeProperties>): INodeProperties => ({
	displayName: 'Message ID',
	name: 'idMessage',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 3EB0C767D097B7C7C030',
	...texts,
});
