import type { IBinaryData, IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { asText } from '../shared/form/text';
import type { AcceptedFiles } from './acceptedFiles';
import { bytesOf, checkSize } from './content';
import { type Format, formatByMimeType, formatByName } from './formats';

/** The binary fields of an input item: their names, and what one holds, if there is one of that name. */
export interface BinaryFields {
	names: string[];
	get: (field: string) => IBinaryData | undefined;
}

/** An input item's binary fields, looked up as n8n does it: its rules depend on its version and the workflow's settings. */
export function binaryFieldsOf(context: Pick<IExecuteSingleFunctions, 'getInputData' | 'helpers'>): BinaryFields {
	const get = (field: string): IBinaryData | undefined => {
		try {
			return context.helpers.assertBinaryData(field);
		} catch {
			return undefined;
		}
	};
	return { names: Object.keys(context.getInputData().binary ?? {}), get };
}

/** A file in a binary field that can be posted. */
export interface BinaryFile {
	field: string;
	binary: IBinaryData;
	format: Format;
	/** With an extension that tells the kind. */
	fileName: string;
}

const quoted = (names: string[]): string => names.map((name) => `'${name}'`).join(', ');

function missing(field: string, names: string[]): Failure {
	const advice =
		names.length > 0
			? `The item has ${quoted(names)}: enter the one that holds the file`
			: 'The item has no binary field at all: put a node before this one that outputs the file, e.g. HTTP Request or Read/Write Files from Disk';
	return refusal(`'Input Binary Field' names '${field}', which the item does not have`, advice);
}

/** Types that say nothing about the file; the second is n8n's own for a file that it does not know. */
const VAGUE = /^$|octet-stream|^text\/plain|^application\/(binary|download|force-download|x-download|x-binary)/i;

const PAGE = /^(text\/html|application\/xhtml)/i;

/** A file's format: as its MIME type says, or where that says nothing, one of its names. */
function formatOf(fileName: string, { mimeType = '', fileName: ownName = '', fileExtension = '' }: IBinaryData): Format | undefined {
	const names = VAGUE.test(mimeType) ? [fileName, ownName, `file.${fileExtension}`] : [];
	return formatByMimeType(mimeType) ?? names.map(formatByName).find(Boolean);
}

function wrongKind(field: string, binary: IBinaryData, format: Format | undefined, { inWords, convertTo, other }: AcceptedFiles): Failure {
	const named = binary.fileName ? `'${binary.fileName}' of type ${binary.mimeType}` : `a file of type ${binary.mimeType}`;
	const title = `'Input Binary Field' '${field}' holds ${named}, which is not ${inWords}`;
	if (format && other.kinds.includes(format.kind)) return refusal(title, `Set 'Operation' to ${other.operation}`);
	if (PAGE.test(binary.mimeType)) return refusal(title, 'The node before this one downloaded a web page instead of the file: give it the direct link to the file');
	const isOther = /^audio\//i.test(binary.mimeType) && other.kinds.includes('sound');
	return refusal(title, isOther ? `Convert it to MP3 or WAV, and set 'Operation' to ${other.operation}` : `Convert it to ${convertTo} first`);
}

/** The name under which a file is posted; WhatsApp goes by its extension, so it gets the right one where it lacks it. */
function nameOf(given: string, { fileName }: IBinaryData, { kind, extensions: [extension] }: Format): string {
	const name = (given || fileName || 'file').split(/[/\\]/).at(-1) || 'file';
	return formatByName(name)?.kind === kind ? name : `${name}.${extension}`;
}

/**
 * The file in the item's binary field that the form names. Throws a Failure when it is not there, or when its kind or its
 * size, as far as the item tells it, is none that GREEN-API posts.
 */
export function toBinaryFile(form: IDataObject, accepted: AcceptedFiles, fields: BinaryFields): BinaryFile {
	const field = asText(form.binaryPropertyName, 'Input Binary Field').trim();
	if (field === '') throw refusal("'Input Binary Field' is empty", 'Enter the name of the binary field that holds the file, e.g. data');
	const binary = fields.get(field);
	if (!binary) throw missing(field, fields.names);
	const given = asText(form.fileName, 'File Name').trim();
	const format = formatOf(given, binary);
	if (!format || !accepted.kinds.includes(format.kind)) throw wrongKind(field, binary, format, accepted);
	const bytes = bytesOf(binary);
	if (bytes !== undefined) checkSize(bytes, field);
	return { field, binary, format, fileName: nameOf(given, binary, format) };
}
