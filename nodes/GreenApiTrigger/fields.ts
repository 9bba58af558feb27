import type { INodeProperties } from 'n8n-workflow';
import { notificationFields } from '../shared/notifications/fields';
import { MOST_TRIES, USUAL_TRIES } from './form';

const deleteFromQueueWhen: INodeProperties = {
	displayName: 'Delete From Queue When',
	name: 'deleteFromQueueWhen',
	type: 'options',
	default: 'executionFinishes',
	options: [
		{
			name: 'Execution Finishes',
			value: 'executionFinishes',
			description: 'After the workflow execution finished, no matter if it was successful. Nothing is lost when n8n is stopped.',
		},
		{
			name: 'Execution Finishes Successfully',
			value: 'executionFinishesSuccessfully',
			description:
				"After the workflow execution finished successfully. One that failed is started again after a pause, as often as 'Tries' allows, while the notifications behind it wait.",
		},
		{
			name: 'Immediately',
			value: 'immediately',
			description: 'As soon as the workflow was started. The fastest way, but a crash of n8n may lose notifications that it had not stored yet.',
		},
	],
	description:
		"When a notification leaves GREEN-API's queue, which hands out one after the other. An execution that waits, as for an answer, counts as finished.",
};

const queueOptions: INodeProperties[] = [
	{
		displayName: 'Clear Webhook Address',
		name: 'clearWebhookAddress',
		type: 'boolean',
		default: false,
		description:
			"Whether to clear the webhook address in the instance's settings, while which GREEN-API's queue hands out nothing. It is given back after the workflow is unpublished. Each of the two changes reboots the instance, which takes up to five minutes.",
	},
	{
		displayName: 'Switch On Settings',
		name: 'switchOnSettings',
		type: 'boolean',
		default: false,
		description:
			"Whether to switch on those of the instance's settings that the chosen events need. If it is off, the trigger names the ones that are missing. A change reboots the instance, which takes up to five minutes.",
	},
	{
		displayName: 'Tries',
		name: 'tries',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_TRIES, numberPrecision: 0 },
		default: USUAL_TRIES,
		description:
			"For 'Execution Finishes Successfully': how often the workflow is started with one notification, before the trigger records a failed execution and goes on to the next",
	},
];

const [events, ...others] = notificationFields(queueOptions);

/** The node's form. */
export const fields: INodeProperties[] = [events, deleteFromQueueWhen, ...others];
