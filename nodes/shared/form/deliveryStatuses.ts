import type { INodePropertyOptions } from 'n8n-workflow';

/** How far a status or message has come, in the order in which it happens. */
export const deliveryStatuses: INodePropertyOptions[] = [
	{ name: 'Pending', value: 'pending', description: 'On its way to WhatsApp' },
	{ name: 'Sent', value: 'sent', description: 'Taken by WhatsApp' },
	{ name: 'Delivered', value: 'delivered', description: "On the recipient's phone" },
	{ name: 'Read', value: 'read', description: 'Read, viewed or listened to' },
];

/** What may become of it instead. The vendor's own types allow it for statuses, too. */
export const failed: INodePropertyOptions = { name: 'Failed', value: 'failed', description: 'Not delivered; the field description may say why' };
