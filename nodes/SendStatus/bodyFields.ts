import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';

/** Fields of the form that are shown for these operations only, and go into the request's body under their own names. */
export const bodyFields = (operations: string[], fields: INodeProperties[]): INodeProperties[] =>
	updateDisplayOptions({ show: { operation: operations } }, fields).map((field) => ({ ...field, routing: { send: { type: 'body', property: field.name } } }));
