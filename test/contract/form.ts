import type { INodePropertyCollection, INodeProperties, INodePropertyOptions, INodeType, INodeTypeDescription } from 'n8n-workflow';

type Part = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** Of a part of a form what workflows store and people see; how its requests are made is the code's own. */
function shown(part: Part): object {
	const nested = { ...('options' in part && { options: part.options?.map(shown) }), ...('values' in part && { values: part.values.map(shown) }) };
	return { ...part, ...nested, routing: undefined };
}

const HIDDEN: Array<keyof INodeTypeDescription> = ['requestDefaults', 'requestOperations'];

/** All that workflows store of a node and people see of it, as data: names, order, defaults, options, texts, what shows when. */
export function formOf({ description, methods }: INodeType): object {
	const facts = Object.entries(description).filter(([name]) => !HIDDEN.includes(name as keyof INodeTypeDescription));
	const functions = Object.entries(methods ?? {}).map(([kind, some]) => [kind, Object.keys(some as object)]);
	return { ...Object.fromEntries(facts), properties: description.properties.map(shown), methods: Object.fromEntries(functions) };
}
