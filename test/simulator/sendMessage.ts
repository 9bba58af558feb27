import { ok, type Handler } from './call';
import { waitsInQueue } from './instance';
import { chatId, filled, refusal, required, text } from './validation';

/** POST sendMessage (docs: SendMessage): a text message; it is in the journal at once, sent unless the instance has to wait. */
export const sendMessage: Handler = ({ instance, body, now, nextIdMessage }) => {
	const refused = refusal(body, { chatId: required(filled(chatId)), message: required(filled(text(20_000))) });
	if (refused) return refused;
	const idMessage = nextIdMessage();
	instance.messages.unshift({
		type: 'outgoing',
		idMessage,
		timestamp: Math.floor(now / 1000),
		typeMessage: 'textMessage',
		chatId: String(body.chatId),
		textMessage: body.message,
		statusMessage: waitsInQueue(instance) ? 'pending' : 'sent',
		sendByApi: true,
		deletedMessageId: '',
		editedMessageId: '',
		isEdited: false,
		isDeleted: false,
	});
	return ok({ idMessage });
};
