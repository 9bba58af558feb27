import type { IDataObject } from 'n8n-workflow';
import type { Check } from '../shared/transport/check';
import { type BinaryFields, binaryFieldsOf, fileMeant } from './binaryFields';
import { readStart, startInItem } from './content';

/**
 * The check of an operation that posts a file. `toStatus` sees the first bytes of a binary field's file, wherever n8n keeps it:
 * they are read before the first item is sent.
 */
export const lookInside = (toStatus: (form: IDataObject, fields: BinaryFields) => IDataObject): Check => (form, context) => {
	const fields = binaryFieldsOf(context, startInItem);
	if (form.fileFrom !== 'binary') return toStatus(form, fields);
	const { field, binary } = fileMeant(form, fields);
	if (!binary.id) return toStatus(form, fields);
	return readStart(context, binary.id, field).then((start) => toStatus(form, { ...fields, startOf: () => start }));
};
