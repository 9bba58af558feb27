import type { Handler } from './call';
import { queueMessage } from './message';
import { chatId, type Check, filled, list, object, oneOf, optional, refusal, required, text } from './validation';

const anyText = text(Infinity);

const filledText = required(filled(anyText));

const button = { buttonId: filledText, buttonText: required(filled(text(25))) };

const checksFor = (one: Record<string, Check>): Record<string, Check> => ({
	chatId: required(filled(chatId)),
	header: optional(anyText),
	body: required(filled(text(20_000))),
	footer: optional(anyText),
	buttons: required(list(1, 3, object(one))),
});

/** The pages of both methods: buttons are for personal chats. In groups they were seen to work, so nothing is refused here. */
const send = (typeMessage: string, one: Record<string, Check>): Handler => {
	const checks = checksFor(one);
	return (call) => {
		const refused = refusal(call.body, checks);
		if (refused) return refused;
		const { header: titleText = '', body: contentText, footer: footerText = '', buttons } = call.body;
		return queueMessage(call, { typeMessage, [typeMessage]: { titleText, contentText, footerText, buttons } });
	};
};

/** POST sendInteractiveButtons (docs: SendInteractiveButtons): a text with buttons that copy, call or open something. */
export const sendInteractiveButtons = send('interactiveButtons', {
	type: required(oneOf(['copy', 'call', 'url'])),
	...button,
	copyCode: optional(filled(anyText)),
	phoneNumber: optional(filled(anyText)),
	url: optional(filled(anyText)),
});

/** POST sendInteractiveButtonsReply (docs: SendInteractiveButtonsReply): a text with buttons that answer. */
export const sendInteractiveButtonsReply = send('interactiveButtonsReply', button);
