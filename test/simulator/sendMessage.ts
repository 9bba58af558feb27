import type { Handler } from './call';
import { queueMessage } from './message';
import { chatId, filled, refusal, required, text } from './validation';

/** POST sendMessage (docs: SendMessage): a text message; it is in the journal at once, sent unless the instance has to wait. */
export const sendMessage: Handler = (call) => {
	const refused = refusal(call.body, { chatId: required(filled(chatId)), message: required(filled(text(20_000))) });
	return refused ?? queueMessage(call, { typeMessage: 'textMessage', textMessage: call.body.message });
};
