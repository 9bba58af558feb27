import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';
import { wordOf } from '../journals/text';
import type { EventName } from './events';

/** The chat in which the statuses of contacts come. */
export const STATUSES = 'status@broadcast';

/** The event by GREEN-API's word for it, as far as that says it. */
const byTypeWebhook = new Map<string, EventName>([
	['incomingBlock', 'chatBlocked'],
	['incomingCall', 'incomingCall'],
	['incomingMessageReceived', 'messageReceived'],
	['incomingMessageStatus', 'messageRead'],
	['outgoingAPIMessageReceived', 'messageSentByApi'],
	['outgoingCall', 'outgoingCall'],
	['outgoingMessageReceived', 'messageSentFromPhone'],
	['outgoingMessageStatus', 'deliveryStatusChanged'],
	['quotaExceeded', 'quotaExceeded'],
	['stateInstanceChanged', 'accountStateChanged'],
]);

/** The fields in which a pressed button or a chosen line of a list stands; `interactiveButtonsReply` is a menu and no press. */
const presses = [
	'interactiveButtonsResponse',
	'templateButtonReplyMessage',
	'templateButtonsReplyMessage',
	'buttonsResponseMessage',
	'listResponseMessage',
];

/** What comes as a message and is an event of its own, by the kind of message and by the field that only such a message has. */
const byContent = new Map<string, EventName>([
	['reactionMessage', 'reaction'],
	['pollUpdateMessage', 'pollVote'],
	['pollUpdateMessageData', 'pollVote'],
	['editedMessage', 'messageEdited'],
	['editedMessageData', 'messageEdited'],
	['deletedMessage', 'messageDeleted'],
	['deletedMessageData', 'messageDeleted'],
	...presses.map((name): [string, EventName] => [name, 'buttonPressed']),
]);

/** The events of messages, which a message's content may make others. */
const ofMessages: EventName[] = ['messageReceived', 'messageSentByApi', 'messageSentFromPhone'];

/** The field of a message that says what was pressed. */
export const pressIn = (content: IDataObject): unknown => presses.map((name) => content[name]).find((press) => press !== undefined);

/**
 * What has happened. GREEN-API's own word says it only in part: a reaction comes as a message, a used up quota as a block, and kinds of
 * messages are spelled in several ways, so their fields count as well.
 */
export function eventOf(body: IDataObject, content: IDataObject, chatId: string): EventName {
	if (isObject(body.quotaData)) return 'quotaExceeded';
	const event = byTypeWebhook.get(wordOf(body.typeWebhook)) ?? 'other';
	if (!ofMessages.includes(event)) return event;
	const own = [wordOf(content.typeMessage), ...Object.keys(content)].map((name) => byContent.get(name)).find(Boolean);
	return own ?? (event === 'messageReceived' && chatId === STATUSES ? 'statusReceived' : event);
}
