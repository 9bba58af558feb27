// First, since the nodes must find its clock in place.
import '../engine/virtualTime';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { operationOf } from '../titledOperations';
import type { Instance, ReceivedRequest } from '../simulator';
import { participant, statusId } from './instance';

/** One thing that a user can do with a node, so that each item's request and answer can be told from the others'. */
export interface Operation {
	name: string;
	/** Which of the declared operations it is. */
	key: string;
	/** Whether it may be repeated, and what it leaves behind. */
	kind: 'sends' | 'reads' | 'deletes';
	/** GREEN-API's method. */
	method: string;
	node: INodeType;
	parameters: INodeParameters;
	/** The item that a request was made for. */
	itemOf: (request: ReceivedRequest) => number;
	/** What identifies an output item, as `answerFor` gives it. */
	markOf: (json: IDataObject, instance: Instance) => string;
	/** The marks of the rows with which GREEN-API answers an item. */
	answerFor: (item: number) => string[];
	/** The items whose statuses an instance shows as posted or deleted, in the order in which they were; none for reads. */
	doneIn: (instance: Instance) => number[];
}

const DAY = 24 * 60;

const first = (count: number, mark: (index: number) => string): string[] => Array.from({ length: count }, (_, index) => mark(index));

/** A declared operation with these parameters. */
function using(key: string, parameters: INodeParameters): Pick<Operation, 'key' | 'method' | 'node' | 'parameters'> {
	const { node, operation, parameters: choice } = operationOf(key);
	return { key, method: operation.method, node, parameters: { ...parameters, ...choice } };
}

/** A send is known by its recipient: one for each item. */
const send = (name: string, parameters: INodeParameters): Operation => ({
	name,
	kind: 'sends',
	...using(`sendStatus.${name}`, { audience: 'selectedContacts', participants: '={{ $json.participant }}', ...parameters }),
	itemOf: ({ body }) => participant.indexIn((body as { participants: string[] }).participants[0]),
	markOf: ({ idMessage }, { statuses }) => statuses.find((status) => status.idMessage === idMessage)?.recipients.join() ?? 'a status that was not posted',
	answerFor: (item) => [participant(item)],
	doneIn: ({ statuses }) => statuses.map(({ recipients }) => participant.indexIn(recipients[0])).reverse(),
});

type Read = Omit<Operation, 'kind' | 'doneIn'>;

const read = (operation: Read): Operation => ({ ...operation, kind: 'reads', doneIn: () => [] });

/**
 * A list is known by how far it looks back: item 0 one day and one row, item 1 two days and two rows … The rows come as they are, since
 * names of people would take a request of another method.
 */
const list = (name: string, key = name): Read => ({
	name,
	...using(key, { minutes: `={{ ($json.item + 1) * ${DAY} }}`, simplify: false }),
	itemOf: ({ query }) => Number(query.minutes) / DAY - 1,
	markOf: ({ idMessage }) => String(idMessage),
	answerFor: (item) => first(item + 1, statusId),
});

export const sends: Operation[] = [
	send('sendText', { message: '=status {{ $json.item }}' }),
	send('sendMedia', { urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' }),
	send('sendVoice', { urlFile: 'https://example.com/greeting.mp3', fileName: 'greeting.mp3' }),
];

const outgoing = list('getOutgoingStatuses', 'getOutgoingStatuses.getAll');

const statusReads: Operation[] = [
	outgoing,
	{
		...outgoing,
		name: 'get',
		...using('getOutgoingStatuses.get', { ...outgoing.parameters, idMessage: '={{ $json.status }}' }),
		answerFor: (item: number) => [statusId(item)],
	},
	{
		name: 'getStatusStatistic',
		...using('getStatusStatistic', { idMessage: '={{ $json.status }}', simplify: false }),
		itemOf: ({ query }: ReceivedRequest) => statusId.indexIn(query.idMessage),
		markOf: (json: IDataObject) => String(json.participant),
		answerFor: (item: number) => first(item + 1, participant),
	},
].map(read);

const journalReads: Operation[] = ['getIncomingStatuses', 'lastOutgoingMessages', 'lastIncomingMessages'].map((name) => read(list(name)));

export const reads: Operation[] = [...statusReads, ...journalReads];

/** A deletion is known by the status that it deletes. */
export const deletion: Operation = {
	name: 'deleteStatus',
	kind: 'deletes',
	...using('deleteStatus', { idMessage: '={{ $json.status }}' }),
	itemOf: ({ body }) => statusId.indexIn((body as { idMessage: string }).idMessage),
	markOf: ({ deleted, idMessage }, { statuses }) =>
		deleted === true && statuses.some((status) => status.idMessage === idMessage && status.deletedAt !== undefined) ? String(idMessage) : 'a status that was not deleted',
	answerFor: (item) => [statusId(item)],
	doneIn: ({ statuses }) =>
		statuses
			.filter(({ deletedAt }) => deletedAt !== undefined)
			.sort((a, b) => Number(a.deletedAt) - Number(b.deletedAt))
			.map(({ idMessage }) => statusId.indexIn(idMessage)),
};

/** The JSON of so many input items. */
export const inputs = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, item) => ({ item, participant: participant(item), status: statusId(item) }));
