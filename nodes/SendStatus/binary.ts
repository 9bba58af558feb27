import type { IBinaryData } from 'n8n-workflow';
import type { Failure } from '../shared/failures/failure';
import { checkKnownSize } from '../shared/files/content';
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
import { withExtension } from '../shared/files/names';
import { extensionInside, PAGE_TYPE, unsuited, VAGUE_TYPE } from '../shared/files/recognise';
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

/** The format by name or type of a file that is not posted, to say what to do with it. */
function otherByNames({ mimeType, fileName = '' }: IBinaryData): Format | OtherFormat | undefined {
	if (/^audio\//i.test(mimeType)) return { what: 'a recording', kind: 'sound', extensions: [] };
	return anyFormatByName(fileName);
}

/** The failure of a file that is not posted. `inside` is the format by its content, `known` the one by content, name or type. */
function wrongKind(
	file: ItemFile,
	inside: Format | OtherFormat | undefined,
	known: Format | OtherFormat | undefined,
	accepted: AcceptedFiles,
): Failure {
	const byWords = known && !isPosted(known) ? whatItIs(known, accepted) : `which is not ${accepted.inWords}`;
	const what = inside && !isPosted(inside) ? `whose content is ${inside.what}` : byWords;
	const isPage = inside === anyFormatOf('html') || (!inside && PAGE_TYPE.test(file.binary.mimeType));
	return unsuited(file, what, isPage, remedyFor(known, accepted));
}

/** The name under which a file is posted. It gets the right extension if it has another or none, as WhatsApp goes by the extension. */
function nameOf(given: string, { fileName }: IBinaryData, format: Format): string {
	const name = (given || fileName || 'file').split(/[/\\]/).at(-1) || 'file';
	return formatByName(name) === format ? name : withExtension(name, format.extensions[0]);
}

/**
 * A file of the item as it is to be posted. Its format is what its first bytes tell, `start`, and where they tell none, its name, its
 * MIME type or the name that the form gives it, `given`. Throws a Failure when its kind or its size, as far as they are known, is none
 * that GREEN-API posts.
 */
export function toBinaryFile(file: ItemFile, start: Buffer | undefined, given: string, accepted: AcceptedFiles): BinaryFile {
	const { binary } = file;
	checkKnownSize(file, start);
	const inside = anyFormatOf(extensionInside(start, binary) ?? '');
	const format = inside ?? formatByNames(given, binary);
	if (!format || !isPosted(format) || !accepted.kinds.includes(format.kind)) {
		throw wrongKind(file, inside, format ?? otherByNames(binary), accepted);
	}
	return { file, format, fileName: nameOf(given, binary, format) };
}
