import { refusal } from '../failures/failure';
import { toParticipants, unwrapped } from './chatId';
import { type Field, field } from './field';
import { oneText } from './oneText';

const GROUP = /^\d+(?:-\d+)?@g\.us$/;

const WRONG_GROUP = "Before @g.us a group's chat ID has digits only, or two numbers with a hyphen between them: copy it again";

const EMPTY = 'Enter a phone number with its country code, e.g. +7 900 000-00-01, or a chat ID';

const LABEL = 'Chat ID';

/**
 * One person's chat ID, from itself or a phone number in any spelling. Throws a Failure that names the field; `noGroups` is its advice
 * for a group.
 */
export function toPerson(value: unknown, label: string, noGroups?: string): string {
	const people = toParticipants(value, label, noGroups);
	if (people.length === 0) throw refusal(`'${label}' is empty`, EMPTY);
	return oneText(people, label);
}

/** The ID of one chat, with a person or a group. Throws a Failure that names the field. */
export function toChat(value: unknown): string {
	const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
	const text = typeof only === 'string' ? unwrapped(only) : '';
	return GROUP.test(text) ? text : toPerson(value, LABEL, WRONG_GROUP);
}

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
