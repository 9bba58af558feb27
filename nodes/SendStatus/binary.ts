import type { IBinaryData, IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { asText } from '../shared/form/text';
import type { Wanted } from './acceptedFiles';
import { type Kind, kindByMimeType, kindByName } from './formats';

/** The binary fields of an input item. */
export interface Item {
	names: string[];
	binary: (field: string) => IBinaryData | undefined;
}

/** An input item's binary fields, looked up as n8n does it: its rules depend on its version and the workflow's settings. */
export function itemOf(context: Pick<IExecuteSingleFunctions, 'getInputData' | 'helpers'>): Item {
	const binary = (field: string): IBinaryData | undefined => {
		try {
			return context.helpers.assertBinaryData(field);
		} catch {
			return undefined;
		}
	};
	return { names: Object.keys(context.getInputData().binary ?? {}), binary };
}

/** A file in a binary field that can be posted. */
export interface BinaryFile {
	field: string;
	binary: IBinaryData;
	kind: Kind;
	/** With an extension that tells the kind. */
	fileName: string;
}

const MEGABYTE = 1024 * 1024;

/** GREEN-API takes files up to so many megabytes: https://green-api.com/en/docs/api/sending/UploadFile/ */
const MOST_MEGABYTES = 100;

const quoted = (names: string[]): string => names.map((name) => `'${name}'`).join(', ');

function missing(field: string, names: string[]): Failure {
	const advice =
		names.length > 0
			? `The item has ${quoted(names)}: enter the one that holds the file`
			: 'The item has no binary field at all: put a node before this one that outputs the file, e.g. HTTP Request or Read/Write Files from Disk';
	return refusal(`'Input Binary Field' names '${field}', which the item does not have`, advice);
}

/** Bytes of a file as far as its item tells them: that of an older n8n does not for a file that is stored. */
export function bytesOf({ id, data, bytes }: IBinaryData): number | undefined {
	if (id) return bytes;
	return Math.floor((data.replace(/=+$/, '').length * 3) / 4);
}

/** Refuses a file that is empty or larger than GREEN-API takes. */
export function checkSize(bytes: number, field: string): void {
	if (bytes === 0) throw refusal(`The file in '${field}' is empty`, 'Look at the node that outputs it: the file has 0 bytes');
	if (bytes > MOST_MEGABYTES * MEGABYTE) {
		throw refusal(
			`The file in '${field}' is too large: ${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB, at most ${MOST_MEGABYTES} MB are allowed`,
			'Post a smaller file: lower its resolution or quality',
		);
	}
}

/** Types that say nothing about the file; the second is n8n's own for a file that it does not know. */
const VAGUE = /^$|octet-stream|^text\/plain|^application\/(binary|download|force-download|x-download|x-binary)/i;

const PAGE = /^(text\/html|application\/xhtml)/i;

function wrongKind(field: string, binary: IBinaryData, kind: Kind | undefined, { inWords, formats, other }: Wanted): Failure {
	const named = binary.fileName ? `'${binary.fileName}' of type ${binary.mimeType}` : `a file of type ${binary.mimeType}`;
	const title = `'Input Binary Field' '${field}' holds ${named}, which is not ${inWords}`;
	if (kind && other.is.includes(kind.is)) return refusal(title, `Set 'Operation' to ${other.operation}`);
	if (PAGE.test(binary.mimeType)) return refusal(title, 'The node before this one downloaded a web page instead of the file: give it the direct link to the file');
	const isOther = /^audio\//i.test(binary.mimeType) && other.is.includes('sound');
	return refusal(title, isOther ? `Convert it to MP3 or WAV, and set 'Operation' to ${other.operation}` : `Convert it to ${formats} first`);
}

/** The name under which a file is posted; WhatsApp goes by its extension, so it gets the right one where it lacks it. */
function nameOf(given: string, { fileName }: IBinaryData, { is, extensions: [extension] }: Kind): string {
	const name = (given || fileName || 'file').split(/[/\\]/).at(-1) || 'file';
	return kindByName(name)?.is === is ? name : `${name}.${extension}`;
}

/**
 * The file in the item's binary field that the form names. Throws a Failure when it is not there, or when its kind or its
 * size, as far as the item tells it, is none that GREEN-API posts.
 */
export function toBinaryFile(form: IDataObject, wanted: Wanted, item: Item): BinaryFile {
	const field = asText(form.binaryPropertyName, 'Input Binary Field').trim();
	if (field === '') throw refusal("'Input Binary Field' is empty", 'Enter the name of the binary field that holds the file, e.g. data');
	const binary = item.binary(field);
	if (!binary) throw missing(field, item.names);
	const given = asText(form.fileName, 'File Name').trim();
	const { mimeType = '', fileName = '', fileExtension = '' } = binary;
	const byName = VAGUE.test(mimeType) ? [given, fileName, `file.${fileExtension}`].map(kindByName).find(Boolean) : undefined;
	const kind = kindByMimeType(mimeType) ?? byName;
	if (!kind || !wanted.is.includes(kind.is)) throw wrongKind(field, binary, kind, wanted);
	const bytes = bytesOf(binary);
	if (bytes !== undefined) checkSize(bytes, field);
	return { field, binary, kind, fileName: nameOf(given, binary, kind) };
}
