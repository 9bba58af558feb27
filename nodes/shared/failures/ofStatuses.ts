import { type Explanation, refused } from './explanation';

/** Answers that speak of statuses. Follows the pages below https://green-api.com/en/docs/api/statuses/ */
export const explanationsOfStatuses: Explanation[] = [
	{
		code: 400, says: /ID message not ?found/i, ...refused, missing: true,
		title: "The status of this 'Message ID' is not there (any more)",
		advice: "Compare 'Message ID' with the idMessage that Send Status or Get Outgoing Statuses gave. If they are the same, the status was deleted already, or is older than 24 hours, after which WhatsApp itself removes it",
	},
];
