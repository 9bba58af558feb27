import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { type Field, group } from '../form/field';
import { type Filters, readFilters } from './filters';

export const chatFilter: INodeProperties = {
	displayName: 'Chat ID',
	name: 'chatId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 79000000001@c.us',
	description: "Keep only rows of this chat: a chat ID or a phone number with its country code. Where WhatsApp hides the number (the row has an ID ending in @lid), the number finds it only if GREEN-API's contacts tell whose ID it is.",
};

export const deliveryStatusFilter = (options: INodePropertyOptions[]): INodeProperties => ({
	displayName: 'Delivery Status',
	name: 'deliveryStatus',
	type: 'multiOptions',
	options,
	default: [],
	description: 'Keep only rows with one of these delivery statuses',
});

export const directionFilter: INodeProperties = {
	displayName: 'Direction',
	name: 'direction',
	type: 'options',
	options: [
		{ name: 'Incoming', value: 'incoming', description: 'Written by others' },
		{ name: 'Outgoing', value: 'outgoing', description: 'Sent by this account, through GREEN-API or on the phone' },
	],
	default: 'incoming',
	description: 'Keep only rows that came in, or only those that this account has sent',
};

export const kindFilter = (options: INodePropertyOptions[]): INodeProperties => ({
	displayName: 'Kind',
	name: 'kind',
	type: 'multiOptions',
	options,
	default: [],
	description: 'Keep only rows of these kinds',
});

export const senderFilter: INodeProperties = {
	displayName: 'Sender',
	name: 'sender',
	type: 'string',
	default: '',
	placeholder: 'e.g. Anna or +7 900 000-00-01',
	description: "Keep only rows from this person: a name or a part of it, a phone number with its country code, or a chat ID. Where WhatsApp hides the number (the row has an ID ending in @lid), the number finds it only if GREEN-API's contacts tell whose ID it is.",
};

export const recipientFilter: INodeProperties = {
	displayName: 'Recipient',
	name: 'recipient',
	type: 'string',
	default: '',
	placeholder: 'e.g. Anna or +7 900 000-00-01',
	description: "Keep only statuses that this person could see: a name or a part of it, a phone number with its country code, or a chat ID. Statuses without recipients pass as well: those for all contacts, those from the phone, and some others for which GREEN-API leaves the list empty.",
};

export const sentFromFilter: INodeProperties = {
	displayName: 'Sent From',
	name: 'sentFrom',
	type: 'options',
	options: [
		{ name: 'API', value: 'api', description: 'Sent through GREEN-API' },
		{ name: 'Phone', value: 'phone', description: 'Sent on the phone itself or a linked device' },
	],
	default: 'api',
	description: 'Keep only rows that were sent from here',
};

export const textFilter: INodeProperties = {
	displayName: 'Text Contains',
	name: 'text',
	type: 'string',
	default: '',
	placeholder: 'e.g. discount',
	description: 'Keep only rows with this text in what the message says, such as its options or buttons, or in the caption, in upper or lower case',
};

/** The collection of the filters that make sense for a list's rows. */
export const filtersOf = (options: INodeProperties[]): Field<Filters> =>
	group(
		[
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				description: 'Keeps only the rows that pass all filters; they apply before the limit',
				options,
			},
		],
		(form) => readFilters((form.value('filters') ?? {}) as IDataObject),
	);
