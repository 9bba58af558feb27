import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { allNodes, nameOf } from '../allNodes';

/** What the nodes are called on the canvas. */
export const nodeNames: string[] = allNodes.map(nameOf);

type Field = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** What stands inside a field: what can be chosen, other fields, the fields of a row, the ways to enter a value. */
const insideOf = (field: Field): Field[] => [
	...('options' in field ? ((field.options ?? []) as Field[]) : []),
	...('values' in field ? field.values : []),
	...('modes' in field ? ((field.modes ?? []) as unknown as Field[]) : []),
];

const namesIn = (fields: Field[]): string[] =>
	fields.flatMap((field) => ['displayName' in field ? field.displayName : field.name, ...namesIn(insideOf(field))]);

/** What the forms of these nodes show: the names of their fields and of what can be chosen in them. */
export const formNames = (names: string[]): Set<string> =>
	new Set(allNodes.filter((node) => names.includes(nameOf(node))).flatMap(({ description: { properties } }) => namesIn(properties)));
