import type { IBinaryData } from 'n8n-workflow';
import { type Failure, refusal } from '../failures/failure';
import type { ItemFile } from '../form/itemFile';
import { formatInside } from './fileContent';
import { anyFormatByName } from './formats';

/** The extension of a format that can hold a video or only sound: that for sound, where the file's name or type says so. */
function asRecording(extension: string | undefined, { mimeType = '', fileName = '' }: IBinaryData): string | undefined {
	const isRecording = /^audio\//i.test(mimeType) || anyFormatByName(fileName)?.kind === 'sound';
	if (!isRecording) return extension;
	return { mp4: 'm4a', webm: 'weba', mkv: 'mka', wmv: 'wma' }[extension ?? ''] ?? extension;
}

/** The extension of a file's format by its first bytes; undefined where they are not known or do not show it. */
export const extensionInside = (start: Buffer | undefined, binary: IBinaryData): string | undefined =>
	start && asRecording(formatInside(start), binary);

/** MIME types that say nothing about the file. n8n gives `text/plain` to a file that it does not know. */
export const VAGUE_TYPE = /^$|octet-stream|^text\/plain|^application\/(binary|download|force-download|x-download|x-binary)/i;

/** The MIME types of web pages. */
export const PAGE_TYPE = /^(text\/html|application\/xhtml)/i;

const DOWNLOADED_PAGE = 'The node before this one downloaded a web page instead of the file: give it the direct link to the file';

/** The failure of a file that cannot be sent: `what` it is ends the sentence; `remedy` is what to do, unless it is a page. */
export function unsuited({ field, binary: { fileName, mimeType } }: ItemFile, what: string, isPage: boolean, remedy: string): Failure {
	const named = fileName ? `'${fileName}' of type ${mimeType}` : `a file of type ${mimeType}`;
	return refusal(`'Input Binary Field' '${field}' holds ${named}, ${what}`, isPage ? DOWNLOADED_PAGE : remedy);
}
