/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/* eslint-disable @typescript-eslint/no-require-imports */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions, INodePropertyRouting, INodeType } from 'n8n-workflow';
import { isObject } from '../nodes/shared/isObject';
import type { Operation } from '../nodes/shared/operation/operation';
import { regularNodes } from './allNodes';

type Part = INodeProperties | INodePropertyOptions | INodePropertyCollection;

/** The values by which a node's form chooses an operation; none where there is one only. */
interface Choice {
	resource?: string;
	operation?: string;
}

/** Routing somewhere in a node's form, and the values for which it is in force. */
interface Routed {
	node: INodeType;
	/** Where it stands, in words for people. */
	place: string;
	parameters: Choice;
	routing: INodePropertyRouting;
}

const innerOf = (part: Part): Part[] => [...('options' in part ? (part.options ?? []) : []), ...('values' in part ? part.values : [])];

const isChooser = (name: string): name is keyof Choice => ['resource', 'operation'].includes(name);

function routedIn(node: INodeType, part: Part, place: string, parameters: Choice): Routed[] {
	const own = 'routing' in part && part.routing ? [{ node, place, parameters, routing: part.routing }] : [];
	const chosenBy = (inner: Part): Choice =>
		isChooser(part.name) && 'value' in inner ? { ...parameters, [part.name]: String(inner.value) } : parameters;
	return [...own, ...innerOf(part).flatMap((inner) => routedIn(node, inner, `${place} > ${inner.name}`, chosenBy(inner)))];
}

const resourceOf = ({ displayOptions }: INodeProperties): Choice => {
	const [resource] = displayOptions?.show?.resource ?? [];
	return typeof resource === 'string' ? { resource } : {};
};

/** All routing in a node's form, in its collections, too. */
export const routingIn = (node: INodeType): Routed[] =>
	node.description.properties.flatMap((property) =>
		routedIn(node, property, `${node.description.name}: ${property.name}`, resourceOf(property)),
	);

const marks: Array<keyof Operation> = ['method', 'routing', 'properties', 'example'];

const isOperation = (value: unknown): value is Operation => isObject(value) && marks.every((name) => name in value);

const sources = join(__dirname, '..', 'nodes');

/** Every operation that a file of nodes/ exports, by the name of its export. */
export const exportedOperations = new Map(
	readdirSync(sources, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.flatMap((file) => Object.entries(require(join(sources, file)) as Record<string, unknown>))
		.flatMap(([name, value]): Array<[Operation, string]> => (isOperation(value) ? [[value, name]] : [])),
);

/** An operation, a node that offers it, and the parameters by which it is chosen there. */
export interface DeclaredOperation {
	operation: Operation;
	node: INodeType;
	parameters: Choice;
}

const byRouting = new Map<INodePropertyRouting, Operation>(
	[...exportedOperations.keys()].map((operation) => [operation.routing, operation]),
);

/** The operations of all nodes, in the order in which the nodes have them. They are known by their routing. */
export const declaredOperations: DeclaredOperation[] = regularNodes.flatMap(routingIn).flatMap(({ node, parameters, routing }) => {
	const operation = byRouting.get(routing);
	return operation ? [{ operation, node, parameters }] : [];
});
