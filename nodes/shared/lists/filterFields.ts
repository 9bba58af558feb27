import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const chat: INodeProperties = {
	displayName: 'Chat ID',
	name: 'chatId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 79000000001@c.us',
	description: 'Keep only rows of this chat: a chat ID or a phone number with its country code',
};

const deliveryStatus = (options: INodePropertyOptions[]): INodeProperties => ({
	displayName: 'Delivery Status',
	name: 'statusMessage',
	type: 'multiOptions',
	options,
	default: [],
	description: 'Keep only rows with one of these delivery statuses',
});

const kind = (options: INodePropertyOptions[]): INodeProperties => ({
	displayName: 'Kind',
	name: 'typeMessage',
	type: 'multiOptions',
	options,
	default: [],
	description: 'Keep only rows of these kinds',
});

const sender: INodeProperties = {
	displayName: 'Sender',
	name: 'sender',
	type: 'string',
	default: '',
	placeholder: 'e.g. Anna or +7 900 000-00-01',
	description: 'Keep only rows from this person: a name or a part of it, a phone number with its country code, or a chat ID',
};

const sentFrom: INodeProperties = {
	displayName: 'Sent From',
	name: 'sendByApi',
	type: 'options',
	options: [
		{ name: 'API', value: 'api', description: 'Sent through GREEN-API' },
		{ name: 'Phone', value: 'phone', description: 'Sent on the phone itself or a linked device' },
	],
	default: 'api',
	description: 'Keep only rows that were sent from here',
};

const text: INodeProperties = {
	displayName: 'Text Contains',
	name: 'text',
	type: 'string',
	default: '',
	placeholder: 'e.g. discount',
	description: 'Keep only rows with this text in the message or the caption, in upper or lower case',
};

/** The filters of a list of what this account sent, for the delivery statuses and kinds that its rows can have. */
export const outgoingFilters = (deliveryStatuses: INodePropertyOptions[], kinds: INodePropertyOptions[]): INodeProperties[] => [
	chat,
	deliveryStatus(deliveryStatuses),
	kind(kinds),
	sentFrom,
	text,
];

/** The filters of a list of the messages that this account received, for the kinds that its rows can have. */
export const incomingFilters = (kinds: INodePropertyOptions[]): INodeProperties[] => [chat, kind(kinds), sender, text];

/** The filters of a list of the statuses that this account received: their chat is their sender. */
export const incomingStatusFilters = (kinds: INodePropertyOptions[]): INodeProperties[] => [kind(kinds), sender, text];
