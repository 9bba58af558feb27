const MIME_TYPES: Record<string, string> = {
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	webp: 'image/webp',
	gif: 'image/gif',
	mp4: 'video/mp4',
	mov: 'video/quicktime',
	webm: 'video/webm',
	mkv: 'video/x-matroska',
	avi: 'video/x-msvideo',
	mp3: 'audio/mpeg',
	wav: 'audio/wav',
	ogg: 'audio/ogg',
	m4a: 'audio/mp4',
	pdf: 'application/pdf',
	txt: 'text/plain',
	json: 'application/json',
};

/** The part after the last dot in lower case, '' when there is none. */
export function extensionOf(fileName: string): string {
	return /\.([a-z0-9]+)$/i.exec(fileName)?.[1].toLowerCase() ?? '';
}

/** The media type that goes with a file name's extension. */
export function mimeTypeOf(fileName: string): string {
	return MIME_TYPES[extensionOf(fileName)] ?? 'application/octet-stream';
}

/**
 * The extension that goes with a media type.
 *
 * @param contentType as in the header, with or without parameters
 * @returns undefined for an unknown type
 */
export function extensionFor(contentType: string): string | undefined {
	const mimeType = contentType.split(';', 1)[0].trim().toLowerCase();
	return Object.keys(MIME_TYPES).find((extension) => MIME_TYPES[extension] === mimeType);
}

/**
 * Whether an address offers a file for download instead of being the file (docs: SendVoiceStatus, SendMediaStatus).
 * GREEN-API goes by the content type; here the address has to tell: it ends in /download, has no extension, or has that of an
 * uploaded file of unknown type.
 */
export function isDownloadLink(urlFile: string): boolean {
	const { pathname } = new URL(urlFile);
	return ['', 'bin'].includes(extensionOf(pathname));
}
