import type { INodePropertyOptions } from 'n8n-workflow';

/** The delivery statuses of a status or message, in the order in which they are reached. */
export const deliveryStatuses: INodePropertyOptions[] = [
	{ name: 'Pending', value: 'pending', description: 'On its way to WhatsApp' },
	{ name: 'Sent', value: 'sent', description: 'Taken by WhatsApp' },
	{ name: 'Delivered', value: 'delivered', description: "On the recipient's phone" },
	{ name: 'Read', value: 'read', description: 'Read, viewed or listened to' },
];

/** The delivery status of what is not delivered. GREEN-API's own types have it for statuses, too. */
export const failed: INodePropertyOptions = {
	name: 'Failed',
	value: 'failed',
	description: "Not delivered; the field 'reason' may say why",
};

/** Words for which GREEN-API has others at other times or places; the form offers only the latter. */
const SAME = new Map([
	['fail', 'failed'],
	['suspended', 'yellowCard'],
]);

/** The form's word for a delivery status of GREEN-API's; what is not known comes back unchanged. */
export const deliveryWord = (status: string): string => SAME.get(status) ?? status;
