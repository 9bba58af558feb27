import type { Handler } from './call';
import { queueMessage } from './message';
import { quoted } from './sendMessage';
import { chatId, filled, object, optional, positiveNumber, refusal, required, text } from './validation';

const NAMES = ['firstName', 'middleName', 'lastName', 'company'];

const contact = object({ phoneContact: required(positiveNumber), ...Object.fromEntries(NAMES.map((name) => [name, optional(text(Infinity))])) });

/** Each of the names is needed only where the others are missing. The page has no text for none of them: here the validator's own. */
function named(name: string, value: unknown): string | undefined {
	const hasName = NAMES.some((one) => (value as Record<string, string>)[one]);
	return hasName ? undefined : `'${name}' must contain at least one of [${NAMES.join(', ')}]`;
}

const checks = {
	chatId: required(filled(chatId)),
	contact: required((name, value) => contact(name, value) ?? named(name, value)),
	quotedMessageId: optional(text(Infinity)),
};

/** POST sendContact (docs: SendContact): a contact's card; it is in the journal at once, sent unless the instance has to wait. */
export const sendContact: Handler = (call) => {
	const refused = refusal(call.body, checks);
	if (refused) return refused;
	const { phoneContact, ...names } = call.body.contact as Record<string, string>;
	const displayName = NAMES.map((name) => names[name]).filter(Boolean).join(' ');
	const vcard = `BEGIN:VCARD\nVERSION:3.0\nFN:${displayName}\nTEL;TYPE=CELL:+${phoneContact}\nEND:VCARD`;
	return queueMessage(call, { typeMessage: 'contactMessage', contact: { displayName, vcard, isForwarded: false, forwardingScore: 0 }, ...quoted(call) });
};
