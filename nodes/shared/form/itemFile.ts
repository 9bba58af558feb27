import type { IBinaryData } from 'n8n-workflow';
import { isObject } from '../isObject';

/** A file of the input item that an operation takes: in which binary field, and what n8n holds of it. */
export class ItemFile {
	constructor(
		readonly field: string,
		readonly binary: IBinaryData,
	) {}
}

/** All files of the item in what was read of a form, wherever they lie in it. */
export function itemFilesIn(input: unknown): ItemFile[] {
	if (input instanceof ItemFile) return [input];
	if (Array.isArray(input)) return input.flatMap(itemFilesIn);
	return isObject(input) ? Object.values(input).flatMap(itemFilesIn) : [];
}
