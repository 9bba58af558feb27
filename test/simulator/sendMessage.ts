import type { Call, Handler } from './call';
import { queueMessage } from './message';
import { THUMBNAIL } from './seeds';
import { boolean, chatId, filled, numberBetween, object, oneOf, optional, refusal, required, text, webAddress } from './validation';

const anyText = text(Infinity);

const previewText = text(300);

const checks = {
	chatId: required(filled(chatId)),
	message: required(filled(text(20_000))),
	quotedMessageId: optional(anyText),
	linkPreview: optional(boolean),
	typePreview: optional(oneOf(['large', 'small'])),
	customPreview: optional(
		object({
			title: required(filled(previewText)),
			description: optional(previewText),
			link: optional(previewText),
			urlFile: optional(filled(webAddress)),
			jpegThumbnail: optional(anyText),
		}),
	),
	typingTime: optional(numberBetween(1000, 20_000)),
};

/** A message that it answers; a quoted message stands in a row with its id only, and is not looked for. */
export const quoted = ({ body: { quotedMessageId } }: Call): object => (quotedMessageId ? { quotedMessage: { stanzaId: quotedMessageId } } : {});

/**
 * POST sendMessage (docs: SendMessage): a text message; it is in the journal at once, sent unless the instance has to wait. One with a
 * preview of its own shows it there.
 */
export const sendMessage: Handler = (call) => {
	const refused = refusal(call.body, checks);
	if (refused) return refused;
	const { message, customPreview } = call.body;
	if (!customPreview) return queueMessage(call, { typeMessage: 'textMessage', textMessage: message, ...quoted(call) });
	const { title, description = '', jpegThumbnail = THUMBNAIL } = customPreview as Record<string, string>;
	return queueMessage(call, {
		typeMessage: 'extendedTextMessage',
		textMessage: message,
		extendedTextMessage: { text: message, description, title, previewType: 'None', jpegThumbnail, forwardingScore: 0, isForwarded: false },
		...quoted(call),
	});
};
