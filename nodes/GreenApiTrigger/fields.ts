import type { INodeProperties } from 'n8n-workflow';
import { notificationFields } from '../shared/notifications/fields';
import { answerOptions } from '../shared/questions/fields';
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
			description: 'After the workflow execution finished, no matter if it was successful. Nothing is lost when n8n stops.',
		},
		{
			name: 'Execution Finishes Successfully',
			value: 'executionFinishesSuccessfully',
			description:
				"After the workflow execution finished successfully. After one that failed the workflow is started again with the same notification, as often as 'Tries' allows; those behind it wait.",
		},
		{
			name: 'Immediately',
			value: 'immediately',
			description: 'As soon as the workflow was started. The next notification does not wait for its end, but a crash of n8n may lose what it had not stored yet, and a long queue takes much of its memory, since all executions run at once.',
		},
	],
	description:
		"When a notification leaves GREEN-API's queue, which hands out the next one only then. An execution that waits, as for an answer, counts as finished successfully.",
};

const queueOptions: INodeProperties[] = [
	{
		displayName: 'Catch Up From the Journal',
		name: 'catchUp',
		type: 'boolean',
		default: false,
		description:
			"Whether to look for received messages that have not come by the queue, which keeps them for 24 hours, in GREEN-API's journal: after a start or an outage, then every 15 minutes. Nothing from before the first publishing with this option counts. n8n before 2.20 may start one twice after it was killed.",
	},
	{
		displayName: 'Clear Webhook Address',
		name: 'clearWebhookAddress',
		type: 'boolean',
		default: false,
		description:
			"Whether to clear the webhook address in the instance's settings: while there is one, notifications go there and the queue hands out nothing. The address is given back after the workflow is unpublished. Each of the two changes reboots the instance, which takes up to five minutes.",
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

const [events, ...others] = notificationFields([...answerOptions, ...queueOptions]);

/** The node's form. */
export const fields: INodeProperties[] = [events, deleteFromQueueWhen, ...others];
