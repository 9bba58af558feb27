import type { INodePropertyOptions } from 'n8n-workflow';
import { deliveryStatuses as common, failed } from '../shared/form/deliveryStatuses';

/** A message goes to a certain chat, which can turn out not to be there. */
export const deliveryStatuses: INodePropertyOptions[] = [
	...common,
	failed,
	{ name: 'No Account', value: 'noAccount', description: 'The phone number is not on WhatsApp' },
	{ name: 'Not in Group', value: 'notInGroup', description: 'This account is not in the group' },
	{
		name: 'Yellow Card',
		value: 'yellowCard',
		description: 'WhatsApp has restricted sending from this account, which GREEN-API also calls suspended',
	},
];
