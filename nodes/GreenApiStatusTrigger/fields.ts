import type { INodeProperties } from 'n8n-workflow';
import { deliveryStatuses } from '../shared/form/deliveryStatuses';
import { statusKinds } from '../shared/form/kinds';
import { steps } from './deliveries';
import { MOST_STATUSES } from './form';

const events: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	default: ['newOutgoingStatus'],
	required: true,
	options: [
		{
			name: 'Delivery Status Changed',
			value: 'deliveryStatusChanged',
			description: 'A recipient has received or viewed a status of this account: one item a recipient and delivery status',
		},
		{
			name: 'New Incoming Status',
			value: 'newIncomingStatus',
			description: 'A contact has posted a status: one item a status',
		},
		{
			name: 'New Outgoing Status',
			value: 'newOutgoingStatus',
			description: 'This account has posted a status, on the phone or through GREEN-API: one item a status',
		},
	],
	description: "What starts the workflow. Each event comes once, with its name in the field 'event'. After a pause the node catches up on what happened meanwhile, up to 30 days back. Recipients are watched for a day and a half after a status was posted.",
};

const deliveryStatus: INodeProperties = {
	displayName: 'Delivery Status',
	name: 'deliveryStatus',
	type: 'multiOptions',
	default: ['delivered', 'read'],
	displayOptions: { show: { events: ['deliveryStatusChanged'] } },
	options: deliveryStatuses.filter(({ value }) => steps.some((step) => step === value)),
	description: 'Which delivery statuses of a recipient start the workflow. Who views a status between two polls is reported as read only.',
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'What to leave out, and how much to ask for',
	options: [
		{
			displayName: 'From',
			name: 'from',
			type: 'string',
			default: '',
			placeholder: 'e.g. +7 900 000-00-01, 79000000002@c.us',
			description: "Only new incoming statuses of these contacts: phone numbers with country code or chat IDs, separated by commas, semicolons or new lines. Where WhatsApp hides the number (senderId ends in @lid), the number finds the contact only if GREEN-API's contacts tell whose ID it is; else enter that ID.",
		},
		{
			displayName: 'Kind',
			name: 'kind',
			type: 'multiOptions',
			default: [],
			// A deleted status is no event.
			options: statusKinds.filter(({ value }) => value !== 'deleted'),
			description: 'Only new statuses, outgoing or incoming, of these kinds; all kinds if none is chosen',
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		{
			displayName: 'Statuses to Ask per Poll',
			name: 'statusesPerPoll',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_STATUSES, numberPrecision: 0 },
			default: 20,
			description: "For 'Delivery Status Changed': how many statuses a poll asks about their recipients, at one a second. The next poll goes on with the others. With Simplify off, each item tells how many it has asked about ('askedStatuses') of those whose recipients may still do something ('openStatuses').",
		},
	],
};

/** The node's form. n8n adds the poll times above it. */
export const fields: INodeProperties[] = [events, deliveryStatus, options];
