import type { INodeProperties } from 'n8n-workflow';
import { judge } from '../shared/failures/judge';
import { deliveryStatuses, failed } from '../shared/form/deliveryStatuses';
import { messageId } from '../shared/form/messageId';
import { explainEmpty } from '../shared/lists/emptyAnswers';
import { optionsOf } from '../shared/lists/listFields';
import { minutes } from '../shared/lists/minutes';
import { toRows } from '../shared/transport/answer';

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
	{ ...messageId, displayOptions: { show: { statuses: ['one'] } }, routing: { send: { type: 'query', property: 'idMessage' } } },
	{ ...minutes, displayOptions: { show: { statuses: ['all'] } }, routing: { send: { type: 'query', property: 'minutes' } } },
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
				options: [...deliveryStatuses, failed],
				default: [],
				description: 'Keep only recipients with one of these delivery statuses. Read gives those who viewed the status, the others those who have not.',
			},
		],
	},
	optionsOf([explainEmpty]),
];
