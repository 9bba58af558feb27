import { type Explanation, refused } from './explanation';

/**
 * Answers that speak of the queue of notifications. Follows
 * https://green-api.com/en/docs/api/receiving/technology-http-api/ReceiveNotification/
 */
export const explanationsOfNotifications: Explanation[] = [
	{
		code: 400, says: /webhook ?url is set|webhook url first/i, methods: ['receiveNotification'], ...refused,
		title: 'The instance sends its notifications to a webhook address, so its queue cannot be read',
		advice: 'Clear the webhook address with Account > Update Settings or in the GREEN-API console, and wait a minute',
	},
];
