import type { INodePropertyOptions } from 'n8n-workflow';
import type { SettingName } from '../journals/settingLabels';
import { type EventName, eventNames } from './events';

/** What is known of an event. */
interface EventFacts {
	/** Its name in the form. */
	name: string;
	/** When it comes. */
	description: string;
	/** The instance's settings without which it does not come, and how they are to be. */
	settings: Partial<Record<SettingName, 'no' | 'yes'>>;
}

const incoming = { incomingWebhook: 'yes' } as const;

/** The events. Follows https://green-api.com/en/docs/api/receiving/notifications-format/type-webhook/ and the pages of the single ones. */
export const eventFacts: Record<EventName, EventFacts> = {
	accountStateChanged: {
		name: 'Account State Changed',
		description: 'The account was logged in or out, blocked or restricted, or the instance starts',
		settings: { stateWebhook: 'yes' },
	},
	buttonPressed: {
		name: 'Button Pressed',
		description: 'Somebody has pressed a reply button or chosen an entry of a list',
		settings: incoming,
	},
	chatBlocked: {
		name: 'Chat Blocked',
		description: 'This account has blocked or unblocked a chat. GREEN-API says that this notification does not work for the time being.',
		settings: { ...incoming, incomingBlockWebhook: 'yes' },
	},
	deliveryStatusChanged: {
		name: 'Delivery Status Changed',
		description: 'A message of this account was sent, delivered or read, or could not be delivered',
		settings: { outgoingWebhook: 'yes' },
	},
	incomingCall: {
		name: 'Incoming Call',
		description: 'Somebody calls this account, and then how the call ended: two events with the same idMessage',
		settings: { ...incoming, incomingCallWebhook: 'yes' },
	},
	messageDeleted: {
		name: 'Message Deleted',
		description: 'Somebody has deleted a message for everyone',
		settings: { ...incoming, deletedMessageWebhook: 'yes' },
	},
	messageEdited: {
		name: 'Message Edited',
		description: 'Somebody has edited a message that was sent before',
		settings: { ...incoming, editedMessageWebhook: 'yes' },
	},
	messageRead: {
		name: 'Message Read',
		description: 'A received message was read on the phone or another device of this account',
		settings: { ...incoming, incomingMessageStatusWebhook: 'yes', markIncomingMessagesReaded: 'no' },
	},
	messageReceived: {
		name: 'Message Received',
		description: 'A message or file has come. Reactions, votes, pressed buttons, edits, deletions and statuses are events of their own.',
		settings: incoming,
	},
	messageSentByApi: {
		name: 'Message Sent by API',
		description: 'A message was sent through GREEN-API, also by this or another workflow',
		settings: { outgoingAPIMessageWebhook: 'yes' },
	},
	messageSentFromPhone: {
		name: 'Message Sent From Phone',
		description: 'A message was sent on the phone or another device of this account',
		settings: { outgoingMessageWebhook: 'yes' },
	},
	other: {
		name: 'Other',
		description: 'Any other notification, also of kinds that GREEN-API adds in the future',
		settings: {},
	},
	outgoingCall: {
		name: 'Outgoing Call',
		description: 'This account has called somebody, and how the call ended',
		settings: { outgoingCallWebhook: 'yes' },
	},
	pollVote: {
		name: 'Poll Vote',
		description: 'Somebody has voted in a poll, or withdrawn the vote',
		settings: { ...incoming, pollMessageWebhook: 'yes' },
	},
	quotaExceeded: {
		name: 'Quota Exceeded',
		description: 'The instance has reached a limit of its GREEN-API tariff',
		settings: {},
	},
	reaction: {
		name: 'Reaction',
		description: 'Somebody has reacted to a message with an emoji, or taken the reaction back',
		settings: incoming,
	},
	statusReceived: {
		name: 'Status Received',
		description: 'A contact has posted a WhatsApp status (story), as far as GREEN-API notifies of it. The WhatsApp Status Trigger finds all of them.',
		settings: incoming,
	},
};

/** The events as a field offers them. */
export const eventOptions: INodePropertyOptions[] = eventNames.map((value) => {
	const { name, description } = eventFacts[value];
	return { name, value, description };
});
