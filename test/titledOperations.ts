import type { INodePropertyOptions, INodeType } from 'n8n-workflow';
import { nameOf, typeOf } from './allNodes';
import { type DeclaredOperation, declaredOperations } from './operations';

/** A declared operation with all its names. */
export interface TitledOperation extends DeclaredOperation {
	/** As people read it: "Send Status > Send Text", "GREEN-API > Chat > Archive". */
	title: string;
	/** As workflows store it: "sendStatus.sendText", "greenApi.chat.archive", "deleteStatus". */
	key: string;
	/** The node's folder under nodes/, which is the name of its class. */
	folder: string;
	/** What the form calls the values by which it is chosen. */
	names: DeclaredOperation['parameters'];
}

/** What a form calls a value of the field that chooses. */
function nameIn({ description: { properties } }: INodeType, chooser: string, value: string): string {
	const options = properties.filter(({ name }) => name === chooser).flatMap((field) => (field.options ?? []) as INodePropertyOptions[]);
	return options.find((option) => option.value === value)?.name ?? value;
}

function titled(declared: DeclaredOperation): TitledOperation {
	const { node, parameters, operation } = declared;
	const names = {
		...(parameters.resource && { resource: nameIn(node, 'resource', parameters.resource) }),
		...(operation.option && { operation: operation.option.name }),
	};
	return {
		...declared,
		title: [nameOf(node), ...Object.values(names)].join(' > '),
		key: [typeOf(node), ...Object.values(parameters)].join('.'),
		folder: node.constructor.name,
		names,
	};
}

/** Every operation of every node, in the order of package.json and of the forms. */
export const titledOperations: TitledOperation[] = declaredOperations.map(titled);

/** Whether the operation takes one item and puts the execution to wait: it has suites of its own. */
export const waits = ({ node: { customOperations }, parameters: { resource = '', operation = '' } }: TitledOperation): boolean =>
	customOperations?.[resource]?.[operation] !== undefined;

/** All that answer each item at once, as a table of tests. */
export const everyOperation: Array<[title: string, operation: TitledOperation]> = titledOperations
	.filter((operation) => !waits(operation))
	.map((operation) => [operation.title, operation]);

/** The operation that workflows store so: "sendStatus.sendText". Throws an Error where no node has it. */
export function operationOf(key: string): TitledOperation {
	const found = titledOperations.find((operation) => operation.key === key);
	if (!found) throw new Error(`No node has the operation ${key}`);
	return found;
}
