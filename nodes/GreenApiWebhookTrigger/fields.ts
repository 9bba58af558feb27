import type { INodeProperties } from 'n8n-workflow';
import { notificationFields } from '../shared/notifications/fields';
import { answerOptions } from '../shared/questions/fields';

/** The node's form. */
export const fields: INodeProperties[] = notificationFields([
	...answerOptions,
	{
		displayName: 'Replace Webhook Address',
		name: 'replaceWebhookAddress',
		type: 'boolean',
		default: false,
		description:
			"Whether to take the place of another webhook address that stands in the instance's settings: an instance has one. It is given back after the workflow is unpublished.",
	},
]);
