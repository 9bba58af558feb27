import type { INodeProperties } from 'n8n-workflow';
import { deliveryStatuses } from '../shared/deliveryStatuses';
import { explainEmpty } from '../shared/emptyAnswers';
import { judge } from '../shared/judge';
import { toRows } from '../shared/rows';

/** The node's form: which statuses, and what to give of each. */
export const statisticFields: INodeProperties[] = [
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'options',
		options: [
			{ name: 'One Status', value: 'one', description: 'The status with the given Message ID' },
			{ name: 'All of the Last Minutes', value: 'all', description: 'Every status published in the last minutes that was not deleted. GREEN-API answers for one status a second: 60 take a minute.' },
		],
		default: 'one',
		description: 'Which statuses to look at: one, by its Message ID, or all that were published lately',
		routing: {
			send: { type: 'query', property: 'statuses', paginate: true },
			output: { postReceive: [judge, toRows] },
		},
	},
	{
		displayName: 'Message ID',
		name: 'idMessage',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 3EB0C767D097B7C7C030',
		displayOptions: { show: { statuses: ['one'] } },
		description: 'The idMessage of the status, as Send Status and Get Outgoing Statuses give it',
		routing: { send: { type: 'query', property: 'idMessage' } },
	},
	{
		displayName: 'Minutes',
		name: 'minutes',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 1440,
		required: true,
		displayOptions: { show: { statuses: ['all'] } },
		description: 'How far to look back for statuses, in minutes: 60 is an hour, 1440 a day, 10080 a week',
		hint: 'How far to look back: 60 is an hour, 1440 a day',
		routing: { send: { type: 'query', property: 'minutes' } },
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'Each Recipient', value: 'recipients', description: 'One item a recipient: who it is, the delivery status and since when' },
			{ name: 'Summary per Status', value: 'summary', description: 'One item a status: how many received and viewed it, the share of viewers, the first and the last view' },
		],
		default: 'recipients',
		description: 'What to return: the recipients one by one, or how many of them received and viewed each status',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show: { output: ['recipients'] } },
		description: 'Keeps only the recipients that pass all filters',
		options: [
			{
				displayName: 'Delivery Status',
				name: 'status',
				type: 'multiOptions',
				options: deliveryStatuses,
				default: [],
				description: 'Keep only recipients with one of these delivery statuses. Read gives those who viewed the status, the other three those who have not.',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		description: 'What else the node may do',
		options: [explainEmpty],
	},
];
