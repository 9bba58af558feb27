import { explain, type Explainable } from '../../../../nodes/shared/journals/reasons';

const SWITCHES = "in the instance's settings in the GREEN-API console. That takes up to 5 minutes, and";
const LEARNS = 'GREEN-API learns that a message was delivered or read only while it is on: rows stay Sent, whatever became of them';
const SENT = "'Receive notifications about sent messages statuses' (outgoingWebhook)";
const PHONE = "'Receive notifications about messages sent from the phone' (outgoingMessageWebhook)";

it.each<[Explainable[], string]>([
	[
		['messageDelivery'],
		`'Delivery Status' filters by what GREEN-API knows, and the instance's setting outgoingWebhook is off. ${LEARNS}. Switch on ${SENT} ${SWITCHES} what was sent before keeps its delivery status.`,
	],
	[
		['lastOutgoingMessages', 'messageDelivery', 'phoneDelivery', 'statusDelivery'],
		`GREEN-API had nothing to list, and the instance's settings outgoingMessageWebhook and outgoingWebhook are off. GREEN-API lists messages sent on the phone only while it is on, and those sent through the API always. ${LEARNS}. Switch on ${PHONE} and ${SENT} ${SWITCHES} what was sent on the phone before is not filled in; what was sent before keeps its delivery status.`,
	],
])('explains %j in one text, each setting once', (names, text) => {
	expect(explain(names)).toBe(text);
});
