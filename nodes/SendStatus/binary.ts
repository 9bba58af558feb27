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
	/** With the format's extension. */
	fileName: string;
}

/** What is in a container that holds films and recordings alike: those who call the file a recording know it. */
function asCalled(extension: string | undefined, { mimeType = '', fileName = '' }: IBinaryData): string | undefined {
	const isRecording = /^audio\//i.test(mimeType) || anyFormatByName(fileName)?.kind === 'sound';
	if (!isRecording) return extension;
	return { mp4: 'm4a', webm: 'weba', mkv: 'mka', wmv: 'wma' }[extension ?? ''] ?? extension;
}

/** What a file is by its first bytes; undefined where they are not known, or tell nothing. */
const formatByContent = (start: Buffer | undefined, binary: IBinaryData): Format | OtherFormat | undefined =>
	start && anyFormatOf(asCalled(formatInside(start), binary) ?? '');

/** Types that say nothing about the file; `text/plain` is n8n's own for a file that it does not know. */
const VAGUE = /^$|octet-stream|^text\/plain|^application\/(binary|download|force-download|x-download|x-binary)/i;

/** A posted format as names and MIME type tell it, in this order: its own name, the type, the name that the form gives it, n8n's guess. */
function formatByWords(given: string, { mimeType = '', fileName = '', fileExtension = '' }: IBinaryData): Format | undefined {
	const guess = VAGUE.test(mimeType) ? (formatByName(given) ?? formatOf(fileExtension)) : undefined;
	return formatByName(fileName) ?? formatByMimeType(mimeType) ?? guess;
}

const PAGE = /^(text\/html|application\/xhtml)/i;

const DOWNLOADED_PAGE = 'The node before this one downloaded a web page instead of the file: give it the direct link to the file';

/** What a file that is not posted is by its name or its type, as far as the advice depends on it. */
function otherByWords({ mimeType, fileName = '' }: IBinaryData): Format | OtherFormat | undefined {
	if (/^audio\//i.test(mimeType)) return { what: 'a recording', kind: 'sound', extensions: [] };
	return anyFormatByName(fileName);
}

/** `inside` is what the content tells, `known` what is known of the file at all. */
function wrongKind(
	{ field, binary }: ItemFile,
	inside: Format | OtherFormat | undefined,
	known: Format | OtherFormat | undefined,
	accepted: AcceptedFiles,
): Failure {
	const named = binary.fileName ? `'${binary.fileName}' of type ${binary.mimeType}` : `a file of type ${binary.mimeType}`;
	const byWords = known && !isPosted(known) ? whatItIs(known, accepted) : `which is not ${accepted.inWords}`;
	const what = inside && !isPosted(inside) ? `whose content is ${inside.what}` : byWords;
	const isPage = inside === anyFormatOf('html') || (!inside && PAGE.test(binary.mimeType));
	return refusal(`'Input Binary Field' '${field}' holds ${named}, ${what}`, isPage ? DOWNLOADED_PAGE : remedyFor(known, accepted));
}

/** The name under which a file is posted; WhatsApp goes by its extension, so it gets the right one where it has another or none. */
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
	const format = inside ?? formatByWords(given, binary);
	if (!format || !isPosted(format) || !accepted.kinds.includes(format.kind)) {
		throw wrongKind(file, inside, format ?? otherByWords(binary), accepted);
	}
	return { file, format, fileName: nameOf(given, binary, format) };
}
