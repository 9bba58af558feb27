import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';
import { isObject } from '../isObject';

/** What a field may see of its item besides the form: the input, whose files a form only names. */
export type Item = Pick<
	IExecuteSingleFunctions,
	'getCredentials' | 'getExecuteData' | 'getExecutionCancelSignal' | 'getInputData' | 'getNode' | 'getTimezone' | 'helpers'
>;

/** What the forms of a run's items have in common while they are read. */
export interface Surroundings {
	/** How the node's requests are to reach a server, as its user has set it. */
	network: Partial<Pick<IHttpRequestOptions, 'allowedDomains' | 'proxy' | 'skipSslCertificateValidation' | 'timeout'>>;
	/**
	 * Asks a question unless another item of the run has asked it; they share the answer. It begins with the word for what is asked:
	 * after a failure that leaves no hope no more of these is asked.
	 */
	once: <Answer>(question: string, ask: () => Promise<Answer>) => Promise<Answer>;
}

/** What an item's form holds: the values of the parameters that it shows, their expressions evaluated; undefined for all others. */
export interface Form {
	value: (name: string) => unknown;
	item: Item;
	/** Undefined for a form that is read outside of a run: then no server is asked anything. */
	run?: Surroundings;
}

/** What a node asks for: n8n's properties, and how they become what an operation works with. Reading throws a Failure for what is wrong. */
export interface Field<Value> {
	properties: INodeProperties[];
	read: (form: Form) => Value | Promise<Value>;
}

/** Fields by the names under which an operation finds what was read of them, in the order in which the form shows them. */
export type Fields = Record<string, Field<unknown>>;

/** What is read of fields. */
export type InputOf<Some extends Fields> = { [Name in keyof Some]: Some[Name] extends Field<infer Value> ? Value : never };

/** A field of one property. */
export const field = <Value>(property: INodeProperties, read: (value: unknown) => Value): Field<Value> => ({
	properties: [property],
	read: (form) => read(form.value(property.name)),
});

/** A form that gives the values of these properties and no other: a misspelt name would read nothing and seem to be left empty. */
const formOf = (properties: INodeProperties[], form: Form): Form => ({
	...form,
	value: (name) => {
		if (properties.some((property) => property.name === name)) return form.value(name);
		throw new Error(`A field reads '${name}', which is none of its properties`);
	},
});

/** A field of several properties that make one value together. Reading throws an Error for any other property. */
export const group = <Value>(properties: INodeProperties[], read: Field<Value>['read']): Field<Value> => ({
	properties,
	read: (form) => read(formOf(properties, form)),
});

/** The properties of fields, in their order. */
export const propertiesOf = (fields: Fields): INodeProperties[] => Object.values(fields).flatMap(({ properties }) => properties);

/**
 * Reads fields, all of them at once: each looks at the form before this returns. The promise ends with the Failure of the field that
 * comes first in the form, however long the reading of each takes.
 */
export async function readFields<Some extends Fields>(fields: Some, form: Form): Promise<InputOf<Some>> {
	const readings = Object.entries(fields).map(async ([name, { read }]) => [name, await read(form)] as const);
	await Promise.allSettled(readings);
	return Object.fromEntries(await Promise.all(readings)) as InputOf<Some>;
}

/** A form within a form: an object that one parameter holds. */
export const formIn = (value: unknown, { item, run }: Omit<Form, 'value'>): Form => {
	const values: IDataObject = isObject(value) ? value : {};
	return { value: (name) => values[name], item, run };
};
