import { type Explanation, refused } from './explanation';

/** Answers that speak of one message. Follows https://green-api.com/en/docs/api/journals/GetMessage/ */
export const explanationsOfMessages: Explanation[] = [
	{
		code: 400, says: /message not found by id/i, ...refused, missing: true,
		title: "GREEN-API knows no message with this 'Message ID' in this chat",
		advice: "Compare both with what Message > Get Many gives. A message is known up to 2 minutes after it came or was sent: one that came only if 'Receive notifications about incoming messages and files' (incomingWebhook) was on in the instance's settings by then, one that was sent on the phone only with 'Receive notifications about messages sent from the phone' (outgoingMessageWebhook)",
	},
];
