import type { IBinaryData } from 'n8n-workflow';
import { formatInside } from './fileContent';
import { anyFormatByName, anyFormatOf, type Format, type OtherFormat } from './formats';

/** The extension of a format that can hold a video or only sound: that for sound, where the file's name or type says so. */
function asRecording(extension: string | undefined, { mimeType = '', fileName = '' }: IBinaryData): string | undefined {
	const isRecording = /^audio\//i.test(mimeType) || anyFormatByName(fileName)?.kind === 'sound';
	if (!isRecording) return extension;
	return { mp4: 'm4a', webm: 'weba', mkv: 'mka', wmv: 'wma' }[extension ?? ''] ?? extension;
}

/** The format of a file by its first bytes; undefined where they are not known or do not show it. */
export const formatByContent = (start: Buffer | undefined, binary: IBinaryData): Format | OtherFormat | undefined =>
	start && anyFormatOf(asRecording(formatInside(start), binary) ?? '');

/** MIME types that say nothing about the file. n8n gives `text/plain` to a file that it does not know. */
export const VAGUE_TYPE = /^$|octet-stream|^text\/plain|^application\/(binary|download|force-download|x-download|x-binary)/i;

/** The MIME types of web pages. */
export const PAGE_TYPE = /^(text\/html|application\/xhtml)/i;
