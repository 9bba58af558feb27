import { refusal } from '../failures/failure';
import { type Field, field } from '../form/field';
import { oneText } from '../form/oneText';

/** The ID of a status as GREEN-API takes it. Throws a Failure when there is none, or more than one. */
export function toMessageId(value: unknown): string {
	const id = oneText(value, 'Message ID', (text) => text.split(/[\s,;|]+/));
	if (id !== '') return id;
	throw refusal(
		"'Message ID' is empty",
		'Enter the idMessage that Send Status or Get Outgoing Statuses gave, e.g. {{ $json.idMessage }}',
	);
}

/** The field in which a person says which status is meant. */
export const messageId = (description = 'The idMessage of the status, as Send Status and Get Outgoing Statuses give it'): Field<string> =>
	field(
		{
			displayName: 'Message ID',
			name: 'idMessage',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 3EB0C767D097B7C7C030',
			description,
		},
		toMessageId,
	);
