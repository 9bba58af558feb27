import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../../../nodes/shared/failures/failure';
import { type Field, field, type Form, type Item } from '../../../../nodes/shared/form/field';

/** An item of which no test here looks at anything. */
export const item = {} as Item;

/** A form that shows these values, and notes which of them were looked at. */
export function formWith(values: Record<string, unknown>): Form & { seen: string[] } {
	const seen: string[] = [];
	const value = (name: string): unknown => {
		seen.push(name);
		return values[name];
	};
	return { value, item, seen };
}

export const property = (name: string, others: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name.toUpperCase(),
	name,
	type: 'string',
	default: '',
	...others,
});

/** A field that gives what it finds. */
export const plain = (name: string): Field<unknown> => field(property(name), (value) => value);

/** A field that refuses the word "wrong", once it has been read. */
export const judged = (name: string): Field<unknown> =>
	field(property(name), (value) => {
		if (value === 'wrong') throw refusal(`'${name}' is wrong`, 'Mend it');
		return value;
	});

export const namesOf = (properties: INodeProperties[]): string[] => properties.map(({ name }) => name);
