import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../shared/failures/failure';
import { oneText } from '../../shared/form/oneText';

const LABEL = 'Put Output File in Field';

/** The property by which a user names the binary field of the output that gets a file. */
export const outputField: INodeProperties = {
	displayName: LABEL,
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
	description: 'Name of the binary field of the output item that gets the file',
};

/** The name of that field. Throws a Failure for none. */
export function toOutputField(value: unknown): string {
	const name = oneText(value, LABEL);
	if (name === '') throw refusal(`'${LABEL}' is empty`, 'Enter the name that the binary field is to have, e.g. data');
	return name;
}
