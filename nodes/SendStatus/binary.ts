import type { IBinaryData } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { bytesOf, checkSize } from '../shared/files/content';
import {
	anyFormatByName,
	anyFormatOf,
	type Format,
	formatByMimeType,
	formatByName,
	formatOf,
	isPosted,
	type OtherFormat,
} from '../shared/files/formats';
import { formatByContent, PAGE_TYPE, VAGUE_TYPE } from '../shared/files/recognise';
import type { ItemFile } from '../shared/form/itemFile';
import type { AcceptedFiles } from './acceptedFiles';
import { remedyFor, whatItIs } from './wrongFile';

/** A file of the item that can be posted. */
export interface BinaryFile {
	file: ItemFile;
	format: Format;
	/** With an extension of the format. */
	fileName: string;
}

/** The posted format by the first of these that shows one: the file's own name, its MIME type, the name in the form, n8n's guess. */
function formatByNames(given: string, { mimeType = '', fileName = '', fileExtension = '' }: IBinaryData): Format | undefined {
	const guess = VAGUE_TYPE.test(mimeType) ? (formatByName(given) ?? formatOf(fileExtension)) : undefined;
	return formatByName(fileName) ?? formatByMimeType(mimeType) ?? guess;
}

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
