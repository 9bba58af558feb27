/** A kind of file that can be posted: what it is, and how names and MIME types tell it; the customary one of each first. */
export interface Kind {
	is: 'picture' | 'video' | 'sound';
	extensions: string[];
	mimeTypes: string[];
	/** Whether GREEN-API has to be told the extension, since lists of MIME types do not know the type. */
	unlisted?: boolean;
}

/**
 * The kinds of files that statuses are made of, following https://green-api.com/en/docs/faq/types-of-extensions-supported-by-API
 * and, for sounds, https://green-api.com/en/docs/api/statuses/SendVoiceStatus/
 */
const kinds: Kind[] = [
	{ is: 'picture', extensions: ['jpg', 'jpeg'], mimeTypes: ['image/jpeg', 'image/jpg', 'image/pjpeg'] },
	{ is: 'picture', extensions: ['png'], mimeTypes: ['image/png'] },
	{ is: 'picture', extensions: ['bmp'], mimeTypes: ['image/bmp', 'image/x-ms-bmp'] },
	{ is: 'picture', extensions: ['gif'], mimeTypes: ['image/gif'] },
	{ is: 'picture', extensions: ['webp'], mimeTypes: ['image/webp'] },
	{ is: 'video', extensions: ['mp4'], mimeTypes: ['video/mp4'] },
	{ is: 'video', extensions: ['mov'], mimeTypes: ['video/quicktime'] },
	{ is: 'video', extensions: ['webm'], mimeTypes: ['video/webm'] },
	{ is: 'video', extensions: ['mkv'], mimeTypes: ['video/x-matroska', 'video/matroska'], unlisted: true },
	{ is: 'video', extensions: ['avi'], mimeTypes: ['video/x-msvideo', 'video/avi', 'video/vnd.avi', 'video/msvideo'], unlisted: true },
	{ is: 'sound', extensions: ['mp3'], mimeTypes: ['audio/mpeg', 'audio/mp3'] },
	{ is: 'sound', extensions: ['wav'], mimeTypes: ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'] },
];

/** The extension of a file's name in lower case, without the dot; empty when it has none. */
export const extensionOf = (fileName: string): string => /[^/\\]\.([a-z0-9]+)$/i.exec(fileName)?.[1].toLowerCase() ?? '';

/** The kind that a file's name tells by its extension. */
export function kindByName(fileName: string): Kind | undefined {
	const extension = extensionOf(fileName);
	return kinds.find(({ extensions }) => extensions.includes(extension));
}

/** The kind that a MIME type stands for; its parameters, as in `audio/wav; codecs=1`, do not matter. */
export function kindByMimeType(mimeType: string): Kind | undefined {
	const [type] = mimeType.toLowerCase().split(';');
	return kinds.find(({ mimeTypes }) => mimeTypes.includes(type.trim()));
}

/** Sounds of other kinds, which GREEN-API accepts for a media status and then does not post. */
export const isSound = (fileName: string): boolean => kindByName(fileName)?.is === 'sound' || /^(aac|amr|flac|m4a|oga|ogg|opus|wma)$/.test(extensionOf(fileName));
