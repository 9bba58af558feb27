/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @typescript-eslint/no-require-imports */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import type { Operation } from '../nodes/shared/operation/operation';
import { regularNodes, typeOf } from './allNodes';

/** An operation that a node of the package is composed of. */
export interface DeclaredOperation {
	/** As the canvas calls it: "Send Status > Send Text", "GREEN-API > Chat > Archive". */
	title: string;
	/** As workflows store it: "sendStatus.sendText", "greenApi.chat.archive", "deleteStatus". */
	key: string;
	/** The folder under nodes/, which is the class's name, too. */
	folder: string;
	node: INodeType;
	/** The parameters that choose it; none for the only operation of a node. */
	choice: { resource?: string; operation?: string };
	/** What the form calls these values. */
	names: { resource?: string; operation?: string };
	operation: Operation;
}

/** Where a node's form has a routing, and what has to be chosen to get there. */
type Place = Pick<DeclaredOperation, 'choice' | 'names'> & { routing: unknown };

const NODES = join(__dirname, '..', 'nodes');

const isOperation = (value: unknown): value is Operation =>
	typeof value === 'object' && value !== null && 'routing' in value && 'example' in value;

const exportsOf = (file: string): unknown[] => Object.values(require(join(NODES, file)) as object);

const sources = readdirSync(NODES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const byRouting = new Map<unknown, Operation>(sources.flatMap(exportsOf).filter(isOperation).map((operation) => [operation.routing, operation]));

/** The operations that the sources export. */
export const exportedOperations: Operation[] = [...byRouting.values()];

const optionsOf = ({ options = [] }: INodeProperties): INodePropertyOptions[] => options as INodePropertyOptions[];

/** The places of one field that chooses an operation. */
const placesIn = (field: INodeProperties, resources: INodePropertyOptions[]): Place[] =>
	optionsOf(field).flatMap(({ name, value, routing }) => {
		const shownFor = (field.displayOptions?.show?.resource ?? []) as string[];
		const place = { names: { operation: name }, choice: { operation: String(value) }, routing };
		if (shownFor.length === 0) return [place];
		return resources
			.filter((resource) => shownFor.includes(String(resource.value)))
			.map((resource) => ({
				names: { resource: resource.name, ...place.names },
				choice: { resource: String(resource.value), ...place.choice },
				routing,
			}));
	});

function placesOf({ description: { properties } }: INodeType): Place[] {
	const resources = properties.filter(({ name }) => name === 'resource').flatMap(optionsOf);
	const choosers = properties.filter(({ name }) => name === 'operation');
	if (choosers.length === 0) return [{ names: {}, choice: {}, routing: properties[0].routing }];
	return choosers.flatMap((field) => placesIn(field, resources));
}

const folderOf = (node: INodeType): string => node.constructor.name;

const nameOf = ({ description: { defaults } }: INodeType): string => String(defaults.name);

function declaredBy(node: INodeType): DeclaredOperation[] {
	return placesOf(node).map(({ names, choice, routing }) => {
		const title = [nameOf(node), ...Object.values(names)].join(' > ');
		const operation = byRouting.get(routing);
		if (!operation) throw new Error(`${title} has a routing that no operation stands behind: declare it with operation() or longOperation()`);
		return { title, key: [typeOf(node), ...Object.values(choice)].join('.'), folder: folderOf(node), node, choice, names, operation };
	});
}

/** Every operation of every node, in the order of package.json and of the forms. */
export const declaredOperations: DeclaredOperation[] = regularNodes.flatMap(declaredBy);

/** The operation that workflows store so: "sendStatus.sendText". Throws an Error where no node has it. */
export function declared(key: string): DeclaredOperation {
	const found = declaredOperations.find((operation) => operation.key === key);
	if (!found) throw new Error(`No node has the operation ${key}`);
	return found;
}

/** Operations with their titles, as a table of tests. */
export const titled = (operations = declaredOperations): Array<[title: string, operation: DeclaredOperation]> =>
	operations.map((operation) => [operation.title, operation]);
