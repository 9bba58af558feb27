import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { allNodes, nameOf } from '../allNodes';

/** What the nodes are called on the canvas. */
export const nodeNames: string[] = allNodes.map(nameOf);

type Field = INodeProperties | INodePropertyOptions | INodePropertyCollection;

const namesIn = (fields: Field[]): string[] =>
	fields.flatMap((field) => ['displayName' in field ? field.displayName : field.name, ...('options' in field ? namesIn((field.options ?? []) as Field[]) : [])]);

/** What the forms of these nodes show: the names of their fields and of what can be chosen in them. */
export const formNames = (names: string[]): Set<string> =>
	new Set(allNodes.filter((node) => names.includes(nameOf(node))).flatMap(({ description: { properties } }) => namesIn(properties)));
