import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../../shared/failures/failure';
import { type Field, field } from '../../../shared/form/field';
import { toNumberBetween } from '../../../shared/form/numberBetween';
import { oneText } from '../../../shared/form/oneText';
import { optionalFields } from '../../../shared/form/optionalFields';
import { toWebAddress } from '../../../shared/form/webAddress';
import { yesOrNo } from '../../../shared/form/yesOrNo';

/** What a setting can be set to: a switch, a number or a text. */
export type Setting = boolean | number | string;

const flag = (displayName: string, name: string, what: string): Field<boolean | undefined> =>
	yesOrNo({ displayName, name, default: true, description: `Whether ${what} (${name})` });

/** One that sends notifications. */
const telling = (displayName: string, name: string, ofWhat: string): Field<boolean | undefined> =>
	flag(displayName, name, `GREEN-API notifies of ${ofWhat}`);

function number(displayName: string, name: string, least: number, most: number, usual: number, description: string): Field<number> {
	const property: INodeProperties = {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: least, maxValue: most },
		default: usual,
		description: `${description} (${name})`,
	};
	const read = toNumberBetween(least, most, displayName, `Write a whole number from ${least} to ${most}`);
	return field(property, (value) => Math.round(read(value)));
}

const URL_LABEL = 'Webhook URL';

const TOKEN_LABEL = 'Webhook Token';

const webhookUrl = field(
	{
		displayName: URL_LABEL,
		name: 'webhookUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/whatsapp',
		description: 'Where GREEN-API sends notifications; empty for nowhere, so that they can be fetched (webhookUrl)',
	},
	(value) => toWebAddress(value, URL_LABEL) ?? '',
);

const webhookUrlToken = field(
	{
		displayName: TOKEN_LABEL,
		name: 'webhookUrlToken',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'The secret that GREEN-API sends along in the Authorization header; empty for none (webhookUrlToken)',
	},
	(value) => oneText(value, TOKEN_LABEL),
);

const collection = optionalFields(
	{
		displayName: 'Settings',
		name: 'settings',
		placeholder: 'Add Setting',
		description: 'The settings to change. All others stay as they are.',
	},
	{
		autoTyping: number('Auto Typing', 'autoTyping', 0, 4, 0, 'How much typing is shown before each text, from 1 to 4; 0 for none'),
		incomingBlockWebhook: telling('Blocked Chat Notifications', 'incomingBlockWebhook', 'chats that were blocked or unblocked'),
		catalogWebhook: telling('Catalog Notifications', 'catalogWebhook', 'products and orders'),
		delaySendMessagesMilliseconds: number(
			'Delay Between Messages (Milliseconds)', 'delaySendMessagesMilliseconds', 500, 600_000, 5000,
			'How long the queue pauses after each message, up to 10 minutes; 5 at most is advised',
		),
		deletedMessageWebhook: telling('Deleted Message Notifications', 'deletedMessageWebhook', 'deleted messages'),
		outgoingWebhook: telling('Delivery Notifications', 'outgoingWebhook', 'what becomes of sent messages'),
		editedMessageWebhook: telling('Edited Message Notifications', 'editedMessageWebhook', 'edited messages'),
		enableLidMode: flag('Hide Numbers (LID Mode)', 'enableLidMode', 'chats have IDs that hide the number, after the next login'),
		incomingCallWebhook: telling('Incoming Call Notifications', 'incomingCallWebhook', 'calls that come'),
		incomingWebhook: telling('Incoming Message Notifications', 'incomingWebhook', 'messages and files that come'),
		keepOnlineStatus: flag('Keep Online', 'keepOnlineStatus', 'the account is shown as online'),
		linkPreview: flag('Link Preview', 'linkPreview', 'links in texts are shown with a preview'),
		markIncomingMessagesReaded: flag(
			'Mark Messages as Read',
			'markIncomingMessagesReaded',
			'messages that come are marked as read at once',
		),
		markIncomingMessagesReadedOnReply: flag(
			'Mark Messages as Read on Reply', 'markIncomingMessagesReadedOnReply', 'a chat is marked as read when something is sent to it',
		),
		outgoingCallWebhook: telling('Outgoing Call Notifications', 'outgoingCallWebhook', 'calls that the account makes'),
		pollMessageWebhook: telling('Poll Notifications', 'pollMessageWebhook', 'polls and votes'),
		incomingMessageStatusWebhook: telling(
			'Read Elsewhere Notifications',
			'incomingMessageStatusWebhook',
			'messages that were read on other devices',
		),
		outgoingAPIMessageWebhook: telling('Sent by API Notifications', 'outgoingAPIMessageWebhook', 'messages sent through GREEN-API'),
		outgoingMessageWebhook: telling('Sent on Phone Notifications', 'outgoingMessageWebhook', 'messages sent on the phone'),
		stateWebhook: telling('State Notifications', 'stateWebhook', 'changes of the state of the instance'),
		webhookUrlToken,
		webhookUrl,
	},
);

/** The settings to change, by their names. Reading throws a Failure where there is none. */
export const settings: Field<Record<string, Setting>> = {
	...collection,
	read: async (form) => {
		const entered = Object.entries(await collection.read(form)).filter((entry): entry is [string, Setting] => entry[1] !== undefined);
		if (entered.length === 0) throw refusal('There is no setting to change', "Add one under 'Settings'");
		return Object.fromEntries(entered);
	},
};
