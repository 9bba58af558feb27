import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isObject } from '../isObject';
import { type Field, type Fields, formIn, type InputOf, propertiesOf, readFields } from './field';

/** Whether a person has added one of a field's properties to the collection, with more than an expression that gives undefined. */
const isAdded = ({ properties }: Field<unknown>, added: IDataObject): boolean =>
	properties.some(({ name }) => Object.hasOwn(added, name) && added[name] !== undefined);

/** Fields that a person adds one by one to a collection such as Options; what was not added is not there. */
export const optionalFields = <Some extends Fields>(
	collection: Omit<INodeProperties, 'default' | 'options' | 'type'>,
	fields: Some,
): Field<Partial<InputOf<Some>>> => ({
	properties: [{ ...collection, type: 'collection', default: {}, options: propertiesOf(fields) }],
	read: async (form) => {
		const value = form.value(collection.name);
		const added = Object.fromEntries(Object.entries(fields).filter(([, field]) => isObject(value) && isAdded(field, value)));
		return (await readFields(added, formIn(value, form))) as Partial<InputOf<Some>>;
	},
});
