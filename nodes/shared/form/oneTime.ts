import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../isObject';
import { type Field, type Fields, formIn, type InputOf, propertiesOf, readFields } from './field';

/** The name under which n8n keeps the group. */
const GROUP = 'group';

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
		const value = form.value(property.name);
		return isObject(value) && isObject(value[GROUP]) ? await readFields(fields, formIn(value[GROUP], form)) : undefined;
	},
});
