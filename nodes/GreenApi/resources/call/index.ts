import type { Resource } from '../../../shared/operation/nodeForm';
import { callsOperation } from './getCalls';
import { ofIncoming, ofOutgoing } from '../../../shared/form/callStatuses';

const ofDocumentation = { idMessage: '3EB0C767D097B7C7C030', chatId: '79001234567@c.us', duration: 3, isVideo: false, status: 'pickUp' };

export const getManyIncoming = callsOperation({
	method: 'lastIncomingCalls',
	option: {
		name: 'Get Many Incoming',
		value: 'getAllIncoming',
		action: 'Get many incoming calls',
		description: 'List the calls that came to this account, with who has called and what became of each. A beta method of GREEN-API.',
	},
	nameField: 'callerName',
	statuses: ofIncoming,
	reasons: ['lastIncomingCalls', 'incomingCalls'],
	example: {
		page: 'https://green-api.com/en/docs/api/journals/LastIncomingCalls/',
		form: {},
		request: { minutes: 1440 },
		answer: [{ type: 'incoming', timestamp: 1763600000, typeMessage: 'incomingCall', ...ofDocumentation }],
	},
});

export const getManyOutgoing = callsOperation({
	method: 'lastOutgoingCalls',
	option: {
		name: 'Get Many Outgoing',
		value: 'getAllOutgoing',
		action: 'Get many outgoing calls',
		description: 'List the calls that were made from this account, with who was called and what became of each. A beta method of GREEN-API.',
	},
	nameField: 'recipientName',
	statuses: ofOutgoing,
	reasons: ['lastOutgoingCalls'],
	example: {
		page: 'https://green-api.com/en/docs/api/journals/LastOutgoingCalls/',
		form: {},
		request: { minutes: 1440 },
		answer: [{ type: 'outgoing', timestamp: 1763600000000, typeMessage: 'outgoingCall', ...ofDocumentation }],
	},
});

export const call: Resource = {
	name: 'Call',
	value: 'call',
	operations: [getManyIncoming, getManyOutgoing],
	default: 'getAllIncoming',
	description: 'Which calls to list',
};
