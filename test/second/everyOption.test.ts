// First, since the nodes must find its clock in place.
import '../engine/virtualTime';
import { run, server, useSecondServer } from './useSecondServer';
import type { IDataObject, INodeParameters, INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { exampleFiles, exampleForm } from '../examples';
import { runnable } from '../engine/answerQuestion';
import { type TitledOperation, titledOperations } from '../titledOperations';
import { know, seed } from './seed';

useSecondServer();

const firstOf = (fields: INodeProperties[]): object => Object.fromEntries(fields.map((field) => [field.name, valuesOf(field)[0]]));

/** Values that a person may give a field: its choices, or what its placeholder suggests. */
function valuesOf(field: INodeProperties): unknown[] {
	const { type, options = [], placeholder = '', typeOptions } = field;
	const suggested = placeholder.replace(/^e\.g\. ?/, '') || field.default || 'x';
	const choices = (options as INodePropertyOptions[]).map(({ value }) => value);
	if (type === 'boolean') return [true, false];
	if (type === 'options' && choices.length > 0) return choices;
	if (type === 'multiOptions') return [choices];
	if (type === 'number') return [Number(suggested) || 1];
	if (type === 'collection') return [{}];
	if (type !== 'fixedCollection') return [suggested];
	return (options as INodePropertyCollection[]).map(({ name, values }) => ({
		[name]: typeOptions?.multipleValues ? [firstOf(values)] : firstOf(values),
	}));
}

/** The form of an example with one field more, in all ways. Filters and lists' limits are the node's own business. */
function variantsOf({ operation: { properties, example } }: TitledOperation): INodeParameters[] {
	return properties.flatMap((field) => {
		const { name, type, options = [] } = field;
		if (['filters', 'returnAll', 'limit'].includes(name) || (type !== 'collection' && name in example.form)) return [];
		if (type !== 'collection') return valuesOf(field).map((value) => ({ [name]: value }) as INodeParameters);
		const before = example.form[name] as IDataObject;
		return (options as INodeProperties[]).flatMap((option) =>
			valuesOf(option).map((value) => ({ [name]: { ...before, [option.name]: value } }) as INodeParameters),
		);
	});
}

const rows = runnable(titledOperations).map((operation) => [operation.title, operation, variantsOf(operation)] as const).filter(([, , variants]) => variants.length > 0);

it.each(rows)('%s asks for nothing that the pages do not allow, whatever its form says', async (_, operation, variants) => {
	const { form, request } = operation.operation.example;
	const { chatId, idMessage } = { ...form, ...request } as Record<string, string | undefined>;
	seed(server, chatId);
	for (const variant of variants) {
		server.account.contacts.clear();
		if (idMessage) know(server, String(chatId), idMessage);
		const parameters = { ...exampleForm(operation), ...variant };
		await run(operation.node, { parameters, files: exampleFiles(operation, 1) });
	}
	expect(server.refused).toEqual([]);
	expect(server.seen.length).toBeGreaterThan(0);
});
