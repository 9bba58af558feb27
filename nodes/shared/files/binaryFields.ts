import type { IBinaryData } from 'n8n-workflow';
import { type Failure, refusal } from '../failures/failure';
import type { Item } from '../form/field';
import { ItemFile } from '../form/itemFile';
import { oneText, oneValue } from '../form/oneText';
import { isObject } from '../isObject';

/** The binary fields of an input item. */
interface BinaryFields {
	names: () => string[];
	/** The file in the field of this name, if there is one. */
	get: (field: string) => IBinaryData | undefined;
}

/** Where n8n keeps an item's files with the workflow setting `binaryMode: combined`. */
const FILES_IN_JSON = '_files';

const isFile = (value: unknown): value is IBinaryData =>
	isObject(value) && typeof value.mimeType === 'string' && (typeof value.data === 'string' || typeof value.id === 'string');

const filesIn = (json: unknown): string[] =>
	isObject(json) ? Object.keys(json).filter((name) => isFile(json[name])) : [];

/**
 * An input item's binary fields. What the JSON calls a file counts as one only where n8n says so too, since the JSON may come from
 * anywhere; n8n's rules depend on its version and the workflow's settings.
 */
export function binaryFieldsOf(context: Pick<Item, 'getInputData' | 'helpers'>): BinaryFields {
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
	return { names: () => [...new Set([...Object.keys(binary), ...namesInJson()])], get };
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
function fileItself(value: object, { names, get }: BinaryFields): ItemFile {
	if (isFile(value)) return new ItemFile(LABEL, value);
	const properties = Object.entries(value);
	const files = names().flatMap((field) => {
		const binary = get(field);
		return binary ? [new ItemFile(field, binary)] : [];
	});
	const alike = files.filter(({ binary }) => properties.length > 0 && properties.every(([name, given]) => binary[name] === given));
	if (alike.length === 1) return alike[0];
	throw refusal(
		`'${LABEL}' gives an object that is not one file of the item`,
		"Enter the name of the binary field that holds the file, e.g. data, or for the file of another node an expression such as {{ $('Start').item.binary.data }}",
	);
}

/**
 * The file that 'Input Binary Field' means by what it gives: the name of a field, or the file itself by an expression. Throws a Failure
 * when it is not there, or when the field names several.
 */
export function fileMeant(given: unknown, fields: BinaryFields): ItemFile {
	const value = oneValue(given, LABEL);
	if (isObject(value)) return fileItself(value, fields);
	const field = oneText(value, LABEL);
	if (field === '') throw refusal(`'${LABEL}' is empty`, 'Enter the name of the binary field that holds the file, e.g. data');
	const binary = fields.get(field);
	if (binary) return new ItemFile(field, binary);
	const several = field.split(/[\s,;]+/).filter(Boolean);
	if (several.length > 1 && several.every((name) => fields.get(name))) {
		throw refusal(
			`'${LABEL}' names ${several.length} fields, ${quoted(several)}`,
			'One item sends one file: enter one of them, and add a node for each of the others',
		);
	}
	throw missing(field, fields.names());
}
