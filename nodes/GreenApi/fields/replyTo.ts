import { field } from '../../shared/form/field';
import { oneText } from '../../shared/form/oneText';

/** The option by which a message is a reply. */
export const replyTo = field(
	{
		displayName: 'Reply To',
		name: 'quotedMessageId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 3EB0C767D097B7C7C030',
		description: 'The idMessage of a message of the same chat, to which this one is a reply',
	},
	(value) => oneText(value, 'Reply To') || undefined,
);
