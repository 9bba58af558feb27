import type { Handler } from './call';
import { queueMessage } from './message';
import { quoted } from './sendMessage';
import { boolean, chatId, type Check, filled, list, object, optional, refusal, required, text } from './validation';

/** The page says that answers must differ, and has no text for answers that do not: here the validator's own. */
const differing: Check = (name, value) => {
	const texts = (value as Array<{ optionName: string }>).map(({ optionName }) => optionName);
	const twice = texts.findIndex((one, at) => texts.indexOf(one) < at);
	return twice < 0 ? undefined : `'${name}[${twice}]' contains a duplicate value`;
};

const options = list(2, 12, object({ optionName: required(filled(text(100))) }));

const checks = {
	chatId: required(filled(chatId)),
	message: required(filled(text(255))),
	options: required((name, value) => options(name, value) ?? differing(name, value)),
	multipleAnswers: optional(boolean),
	quotedMessageId: optional(text(Infinity)),
};

/** POST sendPoll (docs: SendPoll): a poll; it is in the journal at once, sent unless the instance has to wait. */
export const sendPoll: Handler = (call) => {
	const refused = refusal(call.body, checks);
	if (refused) return refused;
	const { message, options: answers, multipleAnswers = false } = call.body;
	return queueMessage(call, { typeMessage: 'pollMessage', pollMessageData: { name: message, options: answers, multipleAnswers }, ...quoted(call) });
};
