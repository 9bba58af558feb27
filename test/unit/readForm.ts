import type { IBinaryData } from 'n8n-workflow';
import { type Fields, type Form, formIn, type InputOf, type Item, readFields } from '../../nodes/shared/form/field';

/** An item with these files in its binary fields; n8n reads one that is stored elsewhere with these helpers. */
export const itemWith = (files: Record<string, IBinaryData>, helpers: object = {}): Item =>
	({
		getNode: () => ({ parameters: {} }),
		getInputData: () => ({ json: {}, binary: files }),
		getExecuteData: () => ({}),
		getExecutionCancelSignal: () => undefined,
		helpers: { assertBinaryData: (field: string) => files[field], ...helpers },
	}) as unknown as Item;

/** A form that shows these values and nothing else. */
export const formOf = (values: object, item = itemWith({})): Form => formIn(values, { item });

/** What an operation's fields read of a form with these values. */
export const readForm = async <Some extends Fields>(fields: Some, values: object, item?: Item): Promise<InputOf<Some>> =>
	await readFields(fields, formOf(values, item));
