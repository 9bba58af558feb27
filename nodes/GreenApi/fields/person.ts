import { toPerson } from '../../shared/form/chat';
import { type Field, field } from '../../shared/form/field';

const LABEL = 'Contact';

/** The field in which a user says which person is meant, where no group can be. */
export const person: Field<string> = field(
	{
		displayName: LABEL,
		name: 'chatId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01',
		description: 'The person: phone number with its country code in any spelling, or a chat ID ending in @c.us or @lid',
	},
	(value) => toPerson(value, LABEL),
);
