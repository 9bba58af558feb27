import { field } from '../../shared/form/field';
import { messageIdProperty, toMessageId } from '../../shared/form/messageId';

/** The field in which a user says which message of the chat is meant. */
export const messageId = field(
	messageIdProperty({
		description: 'The idMessage of the message, which must be one of this chat. The operation that sent it, Get Many of the chat, and what a trigger gives of a message that came have it.',
	}),
	(value) => toMessageId(value, 'Enter the idMessage of a message of this chat, e.g. {{ $json.idMessage }}'),
);
