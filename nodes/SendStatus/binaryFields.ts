import type { IBinaryData, IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { oneText, oneValue } from '../shared/form/oneText';
import { isObject } from '../shared/isObject';

/** The binary fields of an input item. */
export interface BinaryFields {
	names: () => string[];
	/** The file in the field of this name, if there is one. */
	get: (field: string) => IBinaryData | undefined;
	/** The first bytes of a file, or undefined where they were not read. */
	startOf: (binary: IBinaryData) => Buffer | undefined;
}

/** A file of the item. */
export interface NamedFile {
	/** The field that holds the file, as failures name it. */
	field: string;
	binary: IBinaryData;
}

/** Where n8n keeps an item's files with the workflow setting `binaryMode: combined`. */
const FILES_IN_JSON = '_files';

const isFile = (value: unknown): value is IBinaryData =>
	isObject(value) && typeof value.mimeType === 'string' && (typeof value.data === 'string' || typeof value.id === 'string');

const filesIn = (json: unknown): string[] =>
	isObject(json) ? Object.keys(json).filter((name) => isFile(json[name])) : [];

/**
 * The binary fields of an input item; `startOf` gives the first bytes of a file. Something in the JSON that looks like a file counts as
 * one only if n8n agrees, since the JSON may come from anywhere. When n8n does depends on its version and the workflow's settings.
 */
export function binaryFieldsOf(
	context: Pick<IExecuteSingleFunctions, 'getInputData' | 'helpers'>,
	startOf: BinaryFields['startOf'],
): BinaryFields {
	const { json, binary = {} } = context.getInputData();
	const foundByN8n = (path: string): IBinaryData | undefined => {
		try {
			return context.helpers.assertBinaryData(path);
		} catch {
			return undefined;
		}
	};
	const get = (field: string) => [foundByN8n(field), foundByN8n(`${FILES_IN_JSON}.${field}`), binary[field]].find(isFile);
	const namesInJson = () => [...filesIn(json), ...filesIn(json[FILES_IN_JSON])].filter((name) => get(name));
	return { names: () => [...new Set([...Object.keys(binary), ...namesInJson()])], get, startOf };
}

const quoted = (names: string[]): string => names.map((name) => `'${name}'`).join(', ');

const NO_FIELDS =
	'The item has no binary field at all: put a node before this one that outputs the file, e.g. HTTP Request or Read/Write Files from Disk';

function missing(field: string, names: string[]): Failure {
	const advice = names.length > 0 ? `The item has ${quoted(names)}: enter the one that holds the file` : NO_FIELDS;
	return refusal(`'Input Binary Field' names '${field}', which the item does not have`, advice);
}

const LABEL = 'Input Binary Field';

/**
 * The file that an expression gives in place of a field's name. In `$binary.photo` n8n leaves out the file's content, so the file is
 * looked up among those of the item by everything else that the expression gives.
 */
function fileItself(value: object, { names, get }: BinaryFields): NamedFile {
	if (isFile(value)) return { field: LABEL, binary: value };
	const properties = Object.entries(value);
	const files = names().flatMap((field) => {
		const binary = get(field);
		return binary ? [{ field, binary }] : [];
	});
	const alike = files.filter(({ binary }) => properties.length > 0 && properties.every(([name, given]) => binary[name] === given));
	if (alike.length === 1) return alike[0];
	throw refusal(
		`'${LABEL}' gives an object that is not one file of the item`,
		"Enter the name of the binary field that holds the file, e.g. data, or for the file of another node an expression such as {{ $('Start').item.binary.data }}",
	);
}

/**
 * The file that the form's 'Input Binary Field' means, by the name of a field, or by an expression that gives the file itself. Throws a
 * Failure when there is no such file, or when several are named.
 */
export function fileMeant(form: IDataObject, fields: BinaryFields): NamedFile {
	const value = oneValue(form.binaryPropertyName, LABEL);
	if (isObject(value)) return fileItself(value, fields);
	const field = oneText(value, LABEL);
	if (field === '') throw refusal(`'${LABEL}' is empty`, 'Enter the name of the binary field that holds the file, e.g. data');
	const binary = fields.get(field);
	if (binary) return { field, binary };
	const several = field.split(/[\s,;]+/).filter(Boolean);
	if (several.length > 1 && several.every((name) => fields.get(name))) {
		throw refusal(
			`'${LABEL}' names ${several.length} fields, ${quoted(several)}`,
			'A status shows one file: enter one of them, or use a Send Status for each',
		);
	}
	throw missing(field, fields.names());
}
