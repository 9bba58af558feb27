// First, since the nodes must find its clock in place.
import '../engine/virtualTime';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';
import { GetOutgoingStatuses } from '../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { GetStatusStatistic } from '../../nodes/GetStatusStatistic/GetStatusStatistic.node';
import { LastOutgoingMessages } from '../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node';
import type { Instance, ReceivedRequest } from '../simulator';
import { participant, statusId } from './instance';

/** One thing that a user can do with a node, so that each item's request and answer can be told from the others'. */
export interface Operation {
	name: string;
	/** GREEN-API's method. */
	method: string;
	newNode: () => INodeType;
	parameters: INodeParameters;
	/** The item that a request was made for. */
	itemOf: (request: ReceivedRequest) => number;
	/** What identifies an output item, as `answerFor` gives it. */
	markOf: (json: IDataObject, instance: Instance) => string;
	/** The marks of the rows with which GREEN-API answers an item. */
	answerFor: (item: number) => string[];
}

const DAY = 24 * 60;

const first = (count: number, mark: (index: number) => string): string[] => Array.from({ length: count }, (_, index) => mark(index));

/** A send is known by its recipient: one for each item. */
const send = (name: string, method: string, parameters: INodeParameters): Operation => ({
	name,
	method,
	newNode: () => new SendStatus(),
	parameters: { operation: name, audience: 'selectedContacts', participants: '={{ $json.participant }}', ...parameters },
	itemOf: ({ body }) => participant.indexIn((body as { participants: string[] }).participants[0]),
	markOf: ({ idMessage }, { statuses }) => statuses.find((status) => status.idMessage === idMessage)?.recipients.join() ?? 'a status that was not posted',
	answerFor: (item) => [participant(item)],
});

/** A list is known by how far it looks back: item 0 one day and one row, item 1 two days and two rows … */
const list = (name: string, newNode: () => INodeType): Operation => ({
	name,
	method: name,
	newNode,
	parameters: { minutes: `={{ ($json.item + 1) * ${DAY} }}` },
	itemOf: ({ query }) => Number(query.minutes) / DAY - 1,
	markOf: ({ idMessage }) => String(idMessage),
	answerFor: (item) => first(item + 1, statusId),
});

export const sends: Operation[] = [
	send('sendText', 'sendTextStatus', { message: '=status {{ $json.item }}' }),
	send('sendMedia', 'sendMediaStatus', { urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' }),
	send('sendVoice', 'sendVoiceStatus', { urlFile: 'https://example.com/greeting.mp3', fileName: 'greeting.mp3' }),
];

export const reads: Operation[] = [
	list('getOutgoingStatuses', () => new GetOutgoingStatuses()),
	{
		name: 'getStatusStatistic',
		method: 'getStatusStatistic',
		newNode: () => new GetStatusStatistic(),
		parameters: { idMessage: '={{ $json.status }}' },
		itemOf: ({ query }) => statusId.indexIn(query.idMessage),
		markOf: (json) => String(json.participant),
		answerFor: (item) => first(item + 1, participant),
	},
	list('lastOutgoingMessages', () => new LastOutgoingMessages()),
];

/** The JSON of so many input items. */
export const inputs = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, item) => ({ item, participant: participant(item), status: statusId(item) }));
