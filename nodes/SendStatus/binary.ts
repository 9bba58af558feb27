import type { IBinaryData } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import type { ItemFile } from '../shared/form/itemFile';
import type { AcceptedFiles } from './acceptedFiles';
import { bytesOf, checkSize } from './content';
import { formatInside } from './fileContent';
import { anyFormatByName, anyFormatOf, type Format, formatByMimeType, formatByName, formatOf, isPosted, type OtherFormat } from './formats';
import { remedyFor, whatItIs } from './wrongFile';

/** A file of the item that can be posted. */
export interface BinaryFile {
	file: ItemFile;
	format: Format;
	/** With an extension of the format. */
	fileName: string;
}

/** The extension of a format that can hold a video or only sound: that for sound, where the file's name or type says so. */
function asRecording(extension: string | undefined, { mimeType = '', fileName = '' }: IBinaryData): string | undefined {
	const isRecording = /^audio\//i.test(mimeType) || anyFormatByName(fileName)?.kind === 'sound';
	if (!isRecording) return extension;
	return { mp4: 'm4a', webm: 'weba', mkv: 'mka', wmv: 'wma' }[extension ?? ''] ?? extension;
}

/** The format of a file by its first bytes; undefined where they are not known or do not show it. */
const formatByContent = (start: Buffer | undefined, binary: IBinaryData): Format | OtherFormat | undefined =>
	start && anyFormatOf(asRecording(formatInside(start), binary) ?? '');

/** MIME types that say nothing about the file. n8n gives `text/plain` to a file that it does not know. */
export const VAGUE_TYPE = /^$|octet-stream|^text\/plain|^application\/(binary|download|force-download|x-download|x-binary)/i;

/** The posted format by the first of these that shows one: the file's own name, its MIME type, the name in the form, n8n's guess. */
function formatByNames(given: string, { mimeType = '', fileName = '', fileExtension = '' }: IBinaryData): Format | undefined {
	const guess = VAGUE_TYPE.test(mimeType) ? (formatByName(given) ?? formatOf(fileExtension)) : undefined;
	return formatByName(fileName) ?? formatByMimeType(mimeType) ?? guess;
}

export const PAGE_TYPE = /^(text\/html|application\/xhtml)/i;

const DOWNLOADED_PAGE = 'The node before this one downloaded a web page instead of the file: give it the direct link to the file';

/** The format by name or type of a file that is not posted, to say what to do with it. */
function otherByNames({ mimeType, fileName = '' }: IBinaryData): Format | OtherFormat | undefined {
	if (/^audio\//i.test(mimeType)) return { what: 'a recording', kind: 'sound', extensions: [] };
	return anyFormatByName(fileName);
}

/** The failure of a file that is not posted. `inside` is the format by its content, `known` the one by content, name or type. */
function wrongKind(
	{ field, binary }: ItemFile,
	inside: Format | OtherFormat | undefined,
	known: Format | OtherFormat | undefined,
	accepted: AcceptedFiles,
): Failure {
	const named = binary.fileName ? `'${binary.fileName}' of type ${binary.mimeType}` : `a file of type ${binary.mimeType}`;
	const byWords = known && !isPosted(known) ? whatItIs(known, accepted) : `which is not ${accepted.inWords}`;
	const what = inside && !isPosted(inside) ? `whose content is ${inside.what}` : byWords;
	const isPage = inside === anyFormatOf('html') || (!inside && PAGE_TYPE.test(binary.mimeType));
	return refusal(`'Input Binary Field' '${field}' holds ${named}, ${what}`, isPage ? DOWNLOADED_PAGE : remedyFor(known, accepted));
}

/** The name under which a file is posted. It gets the right extension if it has another or none, as WhatsApp goes by the extension. */
function nameOf(given: string, { fileName }: IBinaryData, format: Format): string {
	const name = (given || fileName || 'file').split(/[/\\]/).at(-1) || 'file';
	if (formatByName(name) === format) return name;
	const stem = anyFormatByName(name) ? name.slice(0, name.lastIndexOf('.')) : name;
	return `${stem}.${format.extensions[0]}`;
}

/**
 * A file of the item as it is to be posted. Its format is what its first bytes tell, `start`, and where they tell none, its name, its
 * MIME type or the name that the form gives it, `given`. Throws a Failure when its kind or its size, as far as they are known, is none
 * that GREEN-API posts.
 */
export function toBinaryFile(file: ItemFile, start: Buffer | undefined, given: string, accepted: AcceptedFiles): BinaryFile {
	const { field, binary } = file;
	const bytes = bytesOf(binary) ?? (start?.length === 0 ? 0 : undefined);
	if (bytes !== undefined) checkSize(bytes, field);
	const inside = formatByContent(start, binary);
	const format = inside ?? formatByNames(given, binary);
	if (!format || !isPosted(format) || !accepted.kinds.includes(format.kind)) {
		throw wrongKind(file, inside, format ?? otherByNames(binary), accepted);
	}
	return { file, format, fileName: nameOf(given, binary, format) };
}
