import { refusal } from '../failures/failure';
import { toChats, toParticipants } from './chatId';
import { type Field, field } from './field';
import { oneText } from './oneText';

const EMPTY = 'Enter a phone number with its country code, e.g. +7 900 000-00-01, or a chat ID';

const LABEL = 'Chat ID';

function onlyOne(ids: string[], label: string): string {
	if (ids.length === 0) throw refusal(`'${label}' is empty`, EMPTY);
	return oneText(ids, label);
}

/** One person's chat ID, from itself or a phone number in any spelling. Throws a Failure that names the field. */
export const toPerson = (value: unknown, label: string): string => onlyOne(toParticipants(value, label), label);

/** The ID of one chat, with a person or a group. Throws a Failure that names the field. */
export const toChat = (value: unknown): string => onlyOne(toChats(value, LABEL), LABEL);

/** The field in which a user says which chat is meant. */
export const chat: Field<string> = field(
	{
		displayName: LABEL,
		name: 'chatId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01 or a chat ID',
		description: 'Phone number with its country code, or the chat ID of a person (ends in @c.us or @lid) or a group (ends in @g.us)',
	},
	toChat,
);
