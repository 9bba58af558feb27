/** What a status can show or play. */
export type FileKind = 'picture' | 'video' | 'sound';

/** A format in which files are posted, and how names and MIME types tell it; the customary one of each first. */
export interface Format {
	kind: FileKind;
	extensions: string[];
	mimeTypes: string[];
	/** Whether GREEN-API has to be told the extension, since lists of MIME types do not know the type. */
	unlisted?: boolean;
}

/**
 * The formats of the files that statuses are made of, following https://green-api.com/en/docs/faq/types-of-extensions-supported-by-API
 * and, for sounds, https://green-api.com/en/docs/api/statuses/SendVoiceStatus/
 */
const formats: Format[] = [
	{ kind: 'picture', extensions: ['jpg', 'jpeg'], mimeTypes: ['image/jpeg', 'image/jpg', 'image/pjpeg'] },
	{ kind: 'picture', extensions: ['png'], mimeTypes: ['image/png'] },
	{ kind: 'picture', extensions: ['bmp'], mimeTypes: ['image/bmp', 'image/x-ms-bmp'] },
	{ kind: 'picture', extensions: ['gif'], mimeTypes: ['image/gif'] },
	{ kind: 'picture', extensions: ['webp'], mimeTypes: ['image/webp'] },
	{ kind: 'video', extensions: ['mp4'], mimeTypes: ['video/mp4'] },
	{ kind: 'video', extensions: ['mov'], mimeTypes: ['video/quicktime'] },
	{ kind: 'video', extensions: ['webm'], mimeTypes: ['video/webm'] },
	{ kind: 'video', extensions: ['mkv'], mimeTypes: ['video/x-matroska', 'video/matroska'], unlisted: true },
	{ kind: 'video', extensions: ['avi'], mimeTypes: ['video/x-msvideo', 'video/avi', 'video/vnd.avi', 'video/msvideo'], unlisted: true },
	{ kind: 'sound', extensions: ['mp3'], mimeTypes: ['audio/mpeg', 'audio/mp3'] },
	{ kind: 'sound', extensions: ['wav'], mimeTypes: ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'] },
];

/** The extension of a file's name in lower case, without the dot; empty when it has none. */
export const extensionOf = (fileName: string): string => /[^/\\]\.([a-z0-9]+)$/i.exec(fileName)?.[1].toLowerCase() ?? '';

/** The format that a file's name tells by its extension; undefined for one that is not posted. */
export function formatByName(fileName: string): Format | undefined {
	const extension = extensionOf(fileName);
	return formats.find(({ extensions }) => extensions.includes(extension));
}

/** The format that a MIME type stands for; its parameters, as in `audio/wav; codecs=1`, do not matter. */
export function formatByMimeType(mimeType: string): Format | undefined {
	const [type] = mimeType.toLowerCase().split(';');
	return formats.find(({ mimeTypes }) => mimeTypes.includes(type.trim()));
}

/** Sounds that are not posted, but which GREEN-API accepts for a media status. */
const OTHER_SOUNDS = /^(aac|amr|flac|m4a|oga|ogg|opus|wma)$/;

/** What a file is, as far as the extension of its name tells. */
export const kindByName = (fileName: string): FileKind | undefined => formatByName(fileName)?.kind ?? (OTHER_SOUNDS.test(extensionOf(fileName)) ? 'sound' : undefined);
