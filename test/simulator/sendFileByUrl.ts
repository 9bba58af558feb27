import { validation400 } from './answers';
import type { Handler } from './call';
import { extensionOf, mimeTypeOf } from './files';
import { queueMessage } from './message';
import { THUMBNAIL } from './seeds';
import { chatId, filled, numberBetween, oneOf, optional, refusal, required, text, webAddress } from './validation';

const anyText = text(Infinity);

/** Pages give 1,024 and 20,000 characters for a caption: here the smaller one is the limit. */
const checks = {
	chatId: required(filled(chatId)),
	urlFile: required(filled(webAddress)),
	fileName: required(filled(anyText)),
	caption: optional(text(1024)),
	quotedMessageId: optional(anyText),
	typingTime: optional(numberBetween(1000, 20_000)),
	typingType: optional(oneOf(['recording'])),
};

/** Signs that are reported to hold the queue up where they stand in a file's name; the answer to them is made up. */
const UNFIT = /["'`/\\\p{Cc}]/u;

const typeOf = (mimeType: string): string => {
	const [kind] = mimeType.split('/');
	return { image: 'imageMessage', video: 'videoMessage', audio: 'audioMessage' }[kind] ?? 'documentMessage';
};

/**
 * POST sendFileByUrl (docs: SendFileByUrl): a file under a link; it is in the journal at once, sent unless the instance has to wait. Its
 * kind follows from the extension of its name.
 */
export const sendFileByUrl: Handler = (call) => {
	const refused = refusal(call.body, checks);
	if (refused) return refused;
	const { urlFile, fileName, caption = '', quotedMessageId } = call.body as Record<string, string>;
	if (extensionOf(fileName) === '') return validation400("Validation failed. Details: 'fileName' must have an extension");
	if (UNFIT.test(fileName)) return validation400("Validation failed. Details: 'fileName' has characters that no file name can have");
	const stored = `${String(call.nextFileNumber())}-${encodeURIComponent(fileName)}`;
	const bytes = call.fileAt(urlFile);
	if (bytes) call.instance.files.set(stored, bytes);
	const mimeType = mimeTypeOf(fileName);
	const typeMessage = typeOf(mimeType);
	return queueMessage(call, {
		typeMessage,
		downloadUrl: stored,
		caption,
		fileName,
		jpegThumbnail: typeMessage === 'audioMessage' ? '' : THUMBNAIL,
		mimeType,
		isForwarded: false,
		forwardingScore: 0,
		...(quotedMessageId ? { quotedMessage: { stanzaId: quotedMessageId } } : {}),
	});
};
