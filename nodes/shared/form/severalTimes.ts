import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { isObject } from '../isObject';
import { type Field, type Fields, formIn, type InputOf, propertiesOf, readFields } from './field';

/** The name under which n8n keeps the rows. */
const ROWS = 'rows';

/** The rows in what n8n, or an expression in place of the whole, gives. Throws a Failure for what holds none. */
function rowsIn(value: unknown, name: string): unknown[] {
	const rows = isObject(value) ? (value[ROWS] ?? []) : (value ?? []);
	if (!Array.isArray(rows)) throw refusal(`'${name}' must be a list`, 'Let the expression give a list of objects, one a row');
	return rows;
}

/** Fields that a person fills in as often as needed, a row each: the buttons of a message. They are read as a list of rows. */
export const severalTimes = <Some extends Fields>(
	list: Omit<INodeProperties, 'default' | 'options' | 'type' | 'typeOptions'>,
	row: string,
	fields: Some,
): Field<Array<InputOf<Some>>> => ({
	properties: [
		{
			...list,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			options: [{ displayName: row, name: ROWS, values: propertiesOf(fields) }],
		},
	],
	read: async (form) => {
		const rows = rowsIn(form.value(list.name), list.displayName);
		return await Promise.all(rows.map(async (one) => await readFields(fields, formIn(one, form.item))));
	},
});
