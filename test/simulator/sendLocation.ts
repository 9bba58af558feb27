import type { Handler } from './call';
import { queueMessage } from './message';
import { THUMBNAIL } from './seeds';
import { quoted } from './sendMessage';
import { chatId, filled, numberBetween, optional, refusal, required, text } from './validation';

const anyText = text(Infinity);

/** The page gives types only: the degrees that latitude and longitude can have follow from what they are. */
const checks = {
	chatId: required(filled(chatId)),
	latitude: required(numberBetween(-90, 90)),
	longitude: required(numberBetween(-180, 180)),
	nameLocation: optional(anyText),
	address: optional(anyText),
	quotedMessageId: optional(anyText),
	typingTime: optional(numberBetween(1000, 20_000)),
};

/**
 * POST sendLocation (docs: SendLocation): a place on the map; it is in the journal at once, sent unless the instance has to wait.
 */
export const sendLocation: Handler = (call) => {
	const refused = refusal(call.body, checks);
	if (refused) return refused;
	const { nameLocation = '', address = '', latitude, longitude } = call.body;
	return queueMessage(call, {
		typeMessage: 'locationMessage',
		location: { nameLocation, address, latitude, longitude, jpegThumbnail: THUMBNAIL, isForwarded: false, forwardingScore: 0 },
		...quoted(call),
	});
};
