import { otherFormats } from './otherFormats';

/** The kinds of files that WhatsApp can show or play. */
export type FileKind = 'picture' | 'video' | 'sound';

/** A format that WhatsApp shows or plays, in which statuses are posted, with its extensions and MIME types, the usual one of each first. */
export interface Format {
	kind: FileKind;
	extensions: string[];
	mimeTypes: string[];
	/** Whether the MIME type is missing in common lists, so that GREEN-API needs the file's extension. */
	unlisted?: boolean;
}

/** Any other format: files of it go into messages as documents, and are not posted as statuses. */
export interface OtherFormat {
	/** What users call such a file, as in "which is a PDF document". */
	what: string;
	extensions: string[];
	/** The kind of its files, if WhatsApp could show or play them after a conversion. */
	kind?: FileKind;
	/** The extension of the format that is posted, where only the name is another one. */
	sameAs?: string;
	/** What to do about such a file, if not to convert it. */
	remedy?: string;
}

/**
 * The formats of the files that statuses are made of, following https://green-api.com/en/docs/faq/types-of-extensions-supported-by-API
 * and, for sounds, https://green-api.com/en/docs/api/statuses/SendVoiceStatus/
 */
const formats: Format[] = [
	{ kind: 'picture', extensions: ['jpg', 'jpeg'], mimeTypes: ['image/jpeg', 'image/jpg', 'image/pjpeg', 'image/x-citrix-jpeg'] },
	{ kind: 'picture', extensions: ['png'], mimeTypes: ['image/png', 'image/x-png', 'image/apng', 'image/x-citrix-png'] },
	{ kind: 'picture', extensions: ['bmp'], mimeTypes: ['image/bmp', 'image/x-ms-bmp', 'image/x-bmp', 'image/x-windows-bmp'] },
	{ kind: 'picture', extensions: ['gif'], mimeTypes: ['image/gif'] },
	{ kind: 'picture', extensions: ['webp'], mimeTypes: ['image/webp'] },
	{ kind: 'video', extensions: ['mp4'], mimeTypes: ['video/mp4', 'application/mp4', 'video/x-m4v', 'video/m4v', 'video/x-mp4'] },
	{ kind: 'video', extensions: ['mov'], mimeTypes: ['video/quicktime', 'video/x-quicktime', 'video/mov'] },
	{ kind: 'video', extensions: ['webm'], mimeTypes: ['video/webm', 'video/x-webm'] },
	{ kind: 'video', extensions: ['mkv'], mimeTypes: ['video/x-matroska', 'video/matroska', 'video/mkv', 'video/x-mkv'], unlisted: true },
	{
		kind: 'video',
		extensions: ['avi'],
		mimeTypes: ['video/x-msvideo', 'video/avi', 'video/vnd.avi', 'video/msvideo', 'video/x-avi'],
		unlisted: true,
	},
	{
		kind: 'sound',
		extensions: ['mp3'],
		mimeTypes: ['audio/mpeg', 'audio/mp3', 'audio/mpg', 'audio/mpeg3', 'audio/x-mpeg', 'audio/x-mpeg-3', 'audio/x-mp3'],
	},
	{ kind: 'sound', extensions: ['wav'], mimeTypes: ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave', 'audio/x-pn-wav'] },
];

/** The extension of a file's name in lower case, without the dot; empty when it has none. */
export const extensionOf = (fileName: string): string => /[^/\\]\.([a-z0-9]+)$/i.exec(fileName)?.[1].toLowerCase() ?? '';

/** The format of the files with this extension; undefined for one that is not posted. */
export const formatOf = (extension: string): Format | undefined => formats.find(({ extensions }) => extensions.includes(extension));

/** The format of a file by the extension of its name; undefined for one that is not posted. */
export const formatByName = (fileName: string): Format | undefined => formatOf(extensionOf(fileName));

/** The format of the files with this extension, posted or not; undefined for an unknown one. */
export const anyFormatOf = (extension: string): Format | OtherFormat | undefined =>
	formatOf(extension) ?? otherFormats.find(({ extensions }) => extensions.includes(extension));

/** The format of a file by the extension of its name, posted or not; undefined for an unknown one. */
export const anyFormatByName = (fileName: string): Format | OtherFormat | undefined => anyFormatOf(extensionOf(fileName));

/** Whether files of this format are posted. */
export const isPosted = (format: Format | OtherFormat): format is Format => 'mimeTypes' in format;

/** The posted format with this MIME type, whose parameters, as in `audio/wav; codecs=1`, do not matter. */
export function formatByMimeType(mimeType: string): Format | undefined {
	const [type] = mimeType.toLowerCase().split(';');
	return formats.find(({ mimeTypes }) => mimeTypes.includes(type.trim()));
}

/** Words in the MIME types of documents, and the extension of their files. */
const documentTypes: Array<[word: RegExp, extension: string]> = [
	[/wordprocessingml/, 'docx'],
	[/spreadsheetml/, 'xlsx'],
	[/presentationml/, 'pptx'],
	[/msword/, 'doc'],
	[/ms-excel/, 'xls'],
	[/ms-powerpoint/, 'ppt'],
	[/opendocument\.text/, 'odt'],
	[/opendocument\.spreadsheet/, 'ods'],
	[/opendocument\.presentation/, 'odp'],
	[/zip-compressed/, 'zip'],
];

/** The extension for files of a MIME type, also where only its second half tells: application/pdf, image/svg+xml. Empty for none. */
export function extensionByType(mimeType: string): string {
	const posted = formatByMimeType(mimeType);
	if (posted) return posted.extensions[0];
	const type = mimeType.toLowerCase();
	const document = documentTypes.find(([word]) => word.test(type));
	if (document) return document[1];
	const [, subtype = ''] = /^\w+\/(?:x-)?([\w-]+)/.exec(type) ?? [];
	return anyFormatOf(subtype) && !formatOf(subtype) ? subtype : '';
}
