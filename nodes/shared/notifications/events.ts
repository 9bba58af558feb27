/** What can start a workflow, in the form's words. */
export const eventNames = [
	'accountStateChanged',
	'buttonPressed',
	'chatBlocked',
	'deliveryStatusChanged',
	'incomingCall',
	'messageDeleted',
	'messageEdited',
	'messageRead',
	'messageReceived',
	'messageSentByApi',
	'messageSentFromPhone',
	'other',
	'outgoingCall',
	'pollVote',
	'quotaExceeded',
	'reaction',
	'statusReceived',
] as const;

export type EventName = (typeof eventNames)[number];
