import type { INodeProperties, INodeType } from 'n8n-workflow';
import { unknownOperation, unknownResource } from '../../nodes/shared/operation/unknownOperation';
import { requestDefaults } from '../../nodes/shared/transport/request';
import { allNodes, regularNodes, typeOf } from '../allNodes';
import { declaredOperations, exportedOperations, routingIn } from '../operations';

const choosers = ['resource', 'operation'];

describe('the operations', () => {
	it('are each offered in one place', () => {
		const operations = declaredOperations.map(({ operation }) => operation);
		expect(operations.length).toBeGreaterThan(0);
		expect(operations.filter((operation, index) => operations.indexOf(operation) < index)).toEqual([]);
	});

	it('are all offered by a node', () => {
		const offered = new Set(declaredOperations.map(({ operation }) => operation));
		expect([...exportedOperations].filter(([operation]) => !offered.has(operation)).map(([, name]) => name)).toEqual([]);
	});

	it('are chosen by the value under which they are declared', () => {
		const declared = declaredOperations.map(({ operation: { option } }) => option?.value);
		expect(declaredOperations.map(({ parameters }) => parameters.operation)).toEqual(declared);
	});

	it('show in the form what they ask for, each in its order', () => {
		for (const { operation, node, parameters } of declaredOperations) {
			const isShown = ({ displayOptions: { show = {} } = {} }: INodeProperties): boolean =>
				!('@tool' in show) && Object.entries(parameters).every(([chooser, value]) => show[chooser]?.includes(value) ?? true);
			const shown = node.description.properties.filter((property) => !choosers.includes(property.name) && isShown(property));
			expect(shown.map(({ name }) => name)).toEqual(operation.properties.map(({ name }) => name));
		}
	});
});

describe('the routing in a form', () => {
	it('is that of an operation, or refuses what is none', () => {
		const known = new Set<unknown>([...exportedOperations.keys()].map(({ routing }) => routing)).add(unknownOperation).add(unknownResource);
		const strange = allNodes.flatMap(routingIn).filter(({ routing }) => !known.has(routing));
		expect(strange.map(({ place }) => place)).toEqual([]);
	});

	it('refuses what is none wherever there is something to choose', () => {
		const fields = regularNodes.flatMap(({ description }) => description.properties.filter(({ name }) => choosers.includes(name)));
		expect(fields.length).toBeGreaterThan(0);
		const refusing = { resource: unknownResource, operation: unknownOperation };
		expect(fields.filter(({ name, routing }) => routing !== refusing[name as keyof typeof refusing])).toEqual([]);
	});

	it.each(regularNodes.map((node): [string, INodeType] => [typeOf(node), node]))('is all that %s does', (_, node) => {
		expect(node.description.requestDefaults).toBe(requestDefaults);
		expect([node.execute, node.description.requestOperations]).toEqual([undefined, undefined]);
		expect(routingIn(node).length).toBeGreaterThan(0);
	});
});

/** The conditions that say which operation shows a property, and no more. */
const withoutOperation = ({ displayOptions, ...property }: INodeProperties): string => {
	const show = { ...displayOptions?.show, operation: undefined };
	return JSON.stringify({ ...property, show, hide: displayOptions?.hide });
};

/** Whether no choice shows both properties. */
const excludeEachOther = (...[{ displayOptions: one }, { displayOptions: other }]: INodeProperties[]): boolean =>
	Object.entries(one?.show ?? {}).some(([chooser, values = []]) => {
		const others = other?.show?.[chooser];
		return others !== undefined && !others.some((value) => values.includes(value));
	});

describe('the properties of a form', () => {
	it('stand there once, however many operations show them: n8n evaluates each for every item', () => {
		for (const { description } of allNodes) {
			const kinds = description.properties.map(withoutOperation);
			expect(kinds.filter((kind, index) => kinds.indexOf(kind) < index)).toEqual([]);
		}
	});

	it('bear a name once among those that the form shows together: n8n would give both fields the same value', () => {
		for (const { description } of allNodes) {
			const clashing = description.properties.filter((property, index) =>
				description.properties.slice(0, index).some((other) => other.name === property.name && !excludeEachOther(property, other)),
			);
			expect([description.name, clashing.map(({ name }) => name)]).toEqual([description.name, []]);
		}
	});

	it('are so many, of which each costs time for every item', () => {
		expect(Object.fromEntries(allNodes.map(({ description }) => [description.name, description.properties.length]))).toEqual({
			greenApi: 108,
			sendStatus: 16,
			getOutgoingStatuses: 14,
			getIncomingStatuses: 10,
			getStatusStatistic: 11,
			deleteStatus: 1,
			lastOutgoingMessages: 10,
			lastIncomingMessages: 10,
			greenApiTrigger: 4,
			greenApiWebhookTrigger: 3,
			greenApiStatusTrigger: 3,
		});
	});
});
