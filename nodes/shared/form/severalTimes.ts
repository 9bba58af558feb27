import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../isObject';
import { type Field, type Fields, formIn, type InputOf, propertiesOf, readFields } from './field';

/** The name under which n8n keeps the rows. */
const ROWS = 'rows';

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
		const value = form.value(list.name);
		const rows = isObject(value) && Array.isArray(value[ROWS]) ? value[ROWS] : [];
		return await Promise.all(rows.map(async (one) => await readFields(fields, formIn(one, form))));
	},
});
