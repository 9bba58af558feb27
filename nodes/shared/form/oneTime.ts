import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isObject } from '../isObject';
import { type Field, type Fields, formIn, type InputOf, propertiesOf, readFields } from './field';

/** The name under which n8n keeps the group. */
const GROUP = 'group';

/** What a collection of one group holds under the group's name; undefined where it was not added. */
export const groupIn = (value: unknown, name: string): IDataObject | undefined =>
	isObject(value) && isObject(value[name]) ? value[name] : undefined;

/** Fields that belong together, which a person adds to a form all at once; undefined where they were not added. */
export const oneTime = <Some extends Fields>(
	property: Omit<INodeProperties, 'default' | 'options' | 'type' | 'typeOptions'>,
	fields: Some,
): Field<InputOf<Some> | undefined> => ({
	properties: [
		{
			...property,
			type: 'fixedCollection',
			default: {},
			options: [{ displayName: property.displayName, name: GROUP, values: propertiesOf(fields) }],
		},
	],
	read: async (form) => {
		const group = groupIn(form.value(property.name), GROUP);
		return group && (await readFields(fields, formIn(group, form)));
	},
});
