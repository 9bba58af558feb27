import { refusal } from '../failures/failure';
import { toParticipants } from './chatId';
import { type Field, field } from './field';
import { oneText } from './oneText';

const GROUP = /^\d+(?:-\d+)?@g\.us$/;

const LABEL = 'Chat ID';

/** One person's chat ID, from itself or a phone number in any spelling. Throws a Failure that names the field. */
export function toPerson(value: unknown, label: string): string {
	const people = toParticipants(value, label);
	if (people.length === 0) throw refusal(`'${label}' is empty`, 'Enter a phone number with its country code, e.g. +7 900 000-00-01, or a chat ID');
	return oneText(people, label);
}

/** The ID of one chat, with a person or a group. Throws a Failure that names the field. */
export function toChat(value: unknown): string {
	const text = typeof value === 'string' ? value.trim() : '';
	return GROUP.test(text) ? text : toPerson(value, LABEL);
}

/** The field in which a user says which chat is meant. */
export const chat: Field<string> = field(
	{
		displayName: LABEL,
		name: 'chatId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01 or 120363020000000001@g.us',
		description: 'Phone number with its country code, or the chat ID of a person (ends in @c.us or @lid) or a group (ends in @g.us)',
	},
	toChat,
);
