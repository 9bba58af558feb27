import type { INodeExecutionData, INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { MethodName } from '../../../nodes/shared/api/methods';
import { field } from '../../../nodes/shared/form/field';
import { asList } from '../../../nodes/shared/form/text';
import { singleForm } from '../../../nodes/shared/operation/nodeForm';
import { type Example, operation, type Operation } from '../../../nodes/shared/operation/operation';
import { listOf, sentAs } from '../../../nodes/shared/transport/answer';
import { requestDefaults } from '../../../nodes/shared/transport/request';
import type { ReceivedRequest } from '../../simulator';

/*
 * Nodes whose items are several pieces of work: no node of the package has one so far, and every operation may.
 */

const property = (name: string): INodeProperties => ({ displayName: name, name, type: 'string', default: '' });

const example: Example = { page: 'https://green-api.com/en/docs/api/', form: {}, request: {}, answer: {} };

const description = (name: string, declared: Operation): INodeTypeDescription => ({
	displayName: name,
	name,
	group: ['output'],
	version: 1,
	description: '',
	defaults: { name },
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
	credentials: [{ name: 'greenApi', required: true }],
	requestDefaults,
	properties: singleForm(declared),
});

const sendToEach = operation({
	method: 'sendTextStatus',
	fields: { message: field(property('message'), String), people: field(property('people'), asList) },
	each: ({ message, people }) => new Map(people.map((person) => [person, { message, people: [person] }])),
	request: ({ message, people }) => ({ message, participants: people }),
	answer: (body, { people }, workflow) => sentAs({ people }, body, workflow),
	example,
});

/** Posts a status to each of several people, one after the other. */
export class SendToEach implements INodeType {
	description = description('sendToEach', sendToEach);
}

const method: MethodName = 'getStatusStatistic';

const readEach = operation({
	method,
	fields: { ids: field(property('ids'), asList) },
	each: ({ ids }) => new Map(ids.map((id) => [id, { ids: [id] }])),
	request: ({ ids: [idMessage] }) => ({ idMessage }),
	answer: (body, { ids: [idMessage] }) => listOf(body).map(({ participant }) => ({ idMessage, participant })),
	example,
});

/** Gets who has received each of several statuses. */
export class ReadEach implements INodeType {
	description = description('readEach', readEach);
}

/** So many people of an item, each of them somebody else. */
export const people = (item: number, count: number): string[] =>
	Array.from({ length: count }, (_, index) => `7900000${item}00${index}@c.us`);

/** To whom requests were made, in their order. */
export const recipientsOf = (requests: ReceivedRequest[]): string[] =>
	requests.flatMap(({ body }) => (body as { participants: string[] }).participants);

/** The input items that outputs point to, in their order. */
export const sourcesOf = (outputs: INodeExecutionData[]): unknown[] =>
	outputs.map(({ pairedItem }) => (pairedItem as { item: number }).item);
