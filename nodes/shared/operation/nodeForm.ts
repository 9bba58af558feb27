import { type INodeProperties, type INodePropertyOptions, updateDisplayOptions } from 'n8n-workflow';
import { sharedProperties } from '../form/sharedProperties';
import { allowDestructive, hiddenUnlessAllowed } from './forAgents';
import type { Operation, Option } from './operation';
import { unknownOperation, unknownResource } from './unknownOperation';

/** What a person reads of the field that chooses the operation, and which it is when the node is added. */
type Chooser = Pick<INodeProperties, 'default' | 'description'>;

/** An operation that a node offers beside others. */
export type Offered = Operation<Option>;

/** A resource of a node, as WhatsApp has it, and what can be done with it. */
export interface Resource extends Chooser {
	name: string;
	value: string;
	operations: Offered[];
}

const operationField = (operations: Offered[], { default: usual, description }: Chooser): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: operations.map(({ option: { destroys, ...option }, routing }): INodePropertyOptions => ({
		...option,
		...(destroys !== undefined && hiddenUnlessAllowed),
		routing,
	})),
	default: usual,
	description,
	routing: unknownOperation,
});

const propertiesByOperation = (operations: Offered[]): Array<[string, INodeProperties[]]> =>
	operations.map(({ option, properties }) => [option.value, properties]);

/** The properties of a node with one operation. Its first one is always shown, and so can carry the routing. */
export const singleForm = ({ properties: [first, ...others], routing }: Operation): INodeProperties[] => [{ ...first, routing }, ...others];

/** The properties of a node with several operations. */
export const operationsForm = (operations: Offered[], chooser: Chooser): INodeProperties[] => [
	operationField(operations, chooser),
	...sharedProperties('operation', propertiesByOperation(operations)),
];

const resourceField = (resources: Resource[], { default: usual, description }: Chooser): INodeProperties => ({
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ name, value }) => ({ name, value })),
	default: usual,
	description,
	routing: unknownResource,
});

const destroysSomething = ({ operations }: Resource): boolean => operations.some(({ option }) => option.destroys !== undefined);

/** The properties of a node with several resources. The switch for AI agents comes last, since it decides what the list shows. */
export const resourcesForm = (resources: Resource[], chooser: Chooser): INodeProperties[] => [
	resourceField(resources, chooser),
	...resources.flatMap(({ value, operations, ...ofOperation }) =>
		updateDisplayOptions({ show: { resource: [value] } }, operationsForm(operations, ofOperation)),
	),
	...(resources.some(destroysSomething) ? [allowDestructive(resources.filter(destroysSomething).map(({ value }) => value))] : []),
];
