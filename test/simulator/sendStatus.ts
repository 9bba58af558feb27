import { ok, type Call, type Handler } from './call';
import type { StatusContent } from './delivery';
import { extensionOf, isDownloadLink, mimeTypeOf } from './files';
import { waitsInQueue, type Instance } from './instance';
import { THUMBNAIL } from './seeds';
import { color, filled, font, optional, participants, refusal, required, text, webAddress, type Check } from './validation';

/** The colour and font of a status that names none. The colour is the docs'; the font is undocumented. */
const DEFAULTS = { backgroundColor: '#FFFFFF', font: 'SANS_SERIF' };

/** A status for everybody goes to so many contacts only (docs: GetOutgoingStatuses). */
const MAX_CONTACTS = 1024;

const anyText = text(Infinity);
const textChecks = { message: required(filled(text(500))), backgroundColor: optional(color), font: optional(font), participants: optional(participants) };
const fileChecks = { urlFile: required(filled(webAddress)), fileName: required(filled(anyText)), participants: optional(participants) };

interface TextBody {
	message: string;
	backgroundColor?: string;
	font?: string;
	participants?: string[];
}

interface FileBody {
	urlFile: string;
	fileName: string;
	caption?: string;
	participants?: string[];
}

/** Who gets a status that names nobody: every saved contact. */
export function savedContacts({ contacts }: Instance): string[] {
	const saved = contacts.filter(({ type, contactName }) => type === 'user' && contactName);
	return saved.slice(0, MAX_CONTACTS).map(({ id }) => id);
}

function post({ instance, now }: Call, idMessage: string, given: string[], content: StatusContent): void {
	instance.statuses.unshift({
		idMessage,
		queuedAt: now,
		...(waitsInQueue(instance) ? {} : { leftQueueAt: now }),
		journaled: instance.settings.outgoingWebhook === 'yes',
		sendByApi: true,
		recipients: given.length > 0 ? given : savedContacts(instance),
		content,
		...(instance.scriptedDelivery ? { changes: [] } : {}),
	});
}

/** POST sendTextStatus (docs: SendTextStatus): queues the status, answers its id. */
export const sendTextStatus: Handler = (call) => {
	const refused = refusal(call.body, textChecks);
	if (refused) return refused;
	const { message, participants: given = [], ...look } = call.body as unknown as TextBody;
	const { backgroundColor, font: textFont } = { ...DEFAULTS, ...look };
	const idMessage = call.nextIdMessage();
	post(call, idMessage, given, {
		typeMessage: 'extendedTextMessage',
		textMessage: message,
		extendedTextMessage: { text: message, backgroundColor, font: textFont, participants: given },
	});
	return ok({ idMessage });
};

type FileContent = Exclude<StatusContent, { typeMessage: 'extendedTextMessage' }>;

function fileContent(call: Call, idMessage: string, typeMessage: FileContent['typeMessage']): FileContent {
	const { fileName, caption = '', participants: given = [] } = call.body as unknown as FileBody;
	const generated = [idMessage.toLowerCase(), extensionOf(fileName)].filter(Boolean).join('.');
	return {
		typeMessage,
		participants: given,
		downloadUrl: generated,
		...(typeMessage === 'audioMessage' ? {} : { caption }),
		fileName: generated,
		...(typeMessage === 'audioMessage' ? {} : { jpegThumbnail: THUMBNAIL }),
		mimeType: mimeTypeOf(fileName),
	};
}

function sendFile(call: Call, checks: Record<string, Check>, typeOf: (mimeType: string) => FileContent['typeMessage']) {
	const refused = refusal(call.body, checks);
	if (refused) return refused;
	const { urlFile, fileName, participants: given = [] } = call.body as unknown as FileBody;
	const idMessage = call.nextIdMessage();
	// Documented silent failure: such a link gets its id, and nothing is posted.
	if (isDownloadLink(urlFile)) return ok({ idMessage });
	const content = fileContent(call, idMessage, typeOf(mimeTypeOf(fileName)));
	const uploaded = call.fileAt(urlFile);
	if (uploaded) call.instance.files.set(content.fileName, uploaded);
	post(call, idMessage, given, content);
	return ok({ idMessage });
}

/** POST sendVoiceStatus (docs: SendVoiceStatus): queues the status, answers its id. */
export const sendVoiceStatus: Handler = (call) =>
	sendFile(call, { ...fileChecks, backgroundColor: optional(color) }, () => 'audioMessage');

/** POST sendMediaStatus (docs: SendMediaStatus): queues the status, answers its id. What is no video is taken for a picture. */
export const sendMediaStatus: Handler = (call) =>
	sendFile(call, { ...fileChecks, caption: optional(text(1024)) }, (mimeType) =>
		mimeType.startsWith('video/') ? 'videoMessage' : 'imageMessage',
	);
