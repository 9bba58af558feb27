import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../isObject';
import { type Field, type Fields, formIn, type InputOf, propertiesOf, readFields } from './field';

/**
 * Fields that a person fills in as often as needed, a row each: the buttons of a message. They are read as a list of rows, which n8n
 * keeps under the name `rows`.
 */
export const severalTimes = <Some extends Fields>(
	list: Omit<INodeProperties, 'default' | 'options' | 'type' | 'typeOptions'>,
	row: string,
	fields: Some,
	rows = 'rows',
): Field<Array<InputOf<Some>>> => ({
	properties: [
		{
			...list,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			options: [{ displayName: row, name: rows, values: propertiesOf(fields) }],
		},
	],
	read: async (form) => {
		const value = form.value(list.name);
		const filledIn = isObject(value) && Array.isArray(value[rows]) ? value[rows] : [];
		return await Promise.all(filledIn.map(async (one) => await readFields(fields, formIn(one, form))));
	},
});
