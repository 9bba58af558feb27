// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { inVirtualTime } from '../../engine/virtualTime';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { DeleteStatus } from '../../../nodes/DeleteStatus/DeleteStatus.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { type Method, methods } from '../../../nodes/shared/api/methods';
import { callAsTool } from '../../engine/asTool';
import { typeOf } from '../../allNodes';
import { everyOperation } from '../../titledOperations';

useVirtualSimulator();

const OF_INPUT = '={{ $json.idMessage }}';

const isExpression = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

const sent = ['A', 'B'].map((idMessage) => ({ kind: 'text', audience: 'allContacts', time: '2026-11-20T09:30:00.000+05:00', idMessage }));

const nodes: Array<[name: string, make: () => INodeType, added: INodeParameters]> = [
	['Get Status Statistic', () => new GetStatusStatistic(), { output: 'summary' }],
	['Get Outgoing Statuses > Get', () => new GetOutgoingStatuses(), { operation: 'get' }],
];

describe.each(nodes)('%s, as it is when it is added', (_, make, parameters) => {
	it('means the statuses that the node before it has sent', async () => {
		simulator.answerNext('getOutgoingStatuses', { status: 200, body: sent.map(({ idMessage }) => ({ idMessage })) });
		const { items, error } = await runNode(make(), { credential: simulator.addInstance(), parameters, items: sent });
		expect(error?.message).toBeUndefined();
		expect(items.map(({ json, pairedItem }) => [json.idMessage, pairedItem])).toEqual([['A', { item: 0 }], ['B', { item: 1 }]]);
	});

	it.each([{}, { id: 'A' }, { idMessage: null }])('says of the input %j that it has no idMessage, before anything is sent', async (item) => {
		const { error } = await runNode(make(), { credential: simulator.addInstance(), parameters, items: [sent[0], item] });
		expect(error?.message).toBe("'Message ID' is empty: the input item has no idMessage");
		expect(error?.description).toMatch(/Send Status.*enter that of a status/);
		expect([error?.context.itemIndex, methodsAsked()]).toEqual([1, []]);
	});

	it('tells an agent that has named none', async () => {
		const call = inVirtualTime(async () => await callAsTool(make(), simulator.addInstance(), parameters, { question: 'Who has seen it?' }));
		await expect(call).rejects.toThrow("'Message ID' is empty: the input item has no idMessage");
	});
});

it('says nothing about the input where it has an idMessage and the field is empty all the same', async () => {
	const { error } = await runNode(new GetStatusStatistic(), { credential: simulator.addInstance(), parameters: { idMessage: '={{ undefined }}' }, items: sent });
	expect(error?.message).toBe("'Message ID' is empty");
});

it('deletes no status that the user has not named', async () => {
	await expect(runNode(new DeleteStatus(), { credential: simulator.addInstance(), items: sent })).rejects.toThrow();
	expect(methodsAsked()).toEqual([]);
});

/** A message is named by its chat and its ID: a node that takes the ID alone from its input would still be without the chat. */
it.each(everyOperation)('%s takes nothing from its input by itself but the status that it reads by', (_, { operation, node }) => {
	const { change }: Method = methods[operation.method];
	const preset = operation.properties.filter(({ default: value }) => isExpression(value));
	const ofInput = change || typeOf(node) === 'greenApi' ? [] : operation.properties.filter(({ name }) => name === 'idMessage').map(({ name }) => [name, OF_INPUT]);
	expect(preset.filter(({ name }) => name !== 'since').map(({ name, default: value }) => [name, value])).toEqual(ofInput);
});
