import type { INodePropertyOptions } from 'n8n-workflow';
import { deliveryStatuses as common } from '../shared/form/deliveryStatuses';

/** A message can also fail to reach anybody, which a status cannot. */
export const deliveryStatuses: INodePropertyOptions[] = [
	...common,
	{ name: 'No Account', value: 'noAccount', description: 'The phone number is not on WhatsApp' },
	{ name: 'Not in Group', value: 'notInGroup', description: 'This account is not in the group' },
	{ name: 'Yellow Card', value: 'yellowCard', description: 'WhatsApp has restricted sending from this account' },
];
