import type { IDataObject } from 'n8n-workflow';
import { kindWord } from '../form/kinds';
import { isBlank } from '../form/text';
import { isObject } from '../isObject';
import { wordOf } from '../journals/text';
import { toSeconds } from '../workflowTime';
import { fileIn, mainTextOf, repliedTo } from './contentOf';
import { detailsOf } from './detailsOf';
import { eventOf, STATUSES } from './eventOf';
import type { Notification } from './notification';

const objectIn = (value: unknown): IDataObject => (isObject(value) ? value : {});

const isGroupId = (chatId: string): boolean => chatId.endsWith('@g.us');

/** The first of these that is a name; one in which nothing can be seen is none. What ends with an invisible character may be an emoji. */
const nameIn = (...names: unknown[]): string =>
	names.map((name) => wordOf(name).trim()).find((name) => !isBlank(name)) ?? '';

/** GREEN-API's object; what is none is kept in one, so that nothing is lost. */
function bodyIn(given: unknown): IDataObject {
	if (isObject(given)) return given;
	return given === null || given === undefined ? {} : { body: given as IDataObject['body'] };
}

/** Whom a call reached from here: its chat. Of a call with several people the first one. */
const calledIn = ({ participants }: IDataObject): string =>
	[participants].flat().map((one) => wordOf(isObject(one) ? one.id : one)).find(Boolean) ?? '';

/** The chat in which something happened; the one with the caller or the called person for a call, which has none of its own. */
function chatIn(body: IDataObject, sender: IDataObject): string {
	const isCallFromHere = body.typeWebhook === 'outgoingCall';
	return wordOf(sender.chatId) || wordOf(body.chatId) || (isCallFromHere ? calledIn(body) : wordOf(body.from));
}

/** The chat ID of who has done it. A received message that does not say it can only be from the person whose chat it is. */
function senderIn(body: IDataObject, sender: IDataObject, chatId: string): string {
	const given = wordOf(sender.sender) || wordOf(body.from);
	const isAlone = body.typeWebhook === 'incomingMessageReceived' && !isGroupId(chatId) && chatId !== STATUSES;
	return given || (isAlone ? chatId : '');
}

/**
 * Whether this account has done it. Of what goes out the sender says nothing: some bodies have the recipient there. What comes in is its
 * own where it is the sender, as in a note to self. That a message was delivered or read is another's doing.
 */
function isOwnIn({ typeWebhook }: IDataObject, senderId: string, ownId: string): boolean {
	const type = wordOf(typeWebhook);
	if (type === 'incomingMessageReceived') return ownId !== '' && senderId === ownId;
	return type.startsWith('outgoing') && type !== 'outgoingMessageStatus';
}

/**
 * What a notification says, read from what GREEN-API has sent at the moment `now` (milliseconds). It never throws, whatever that is: an
 * unknown kind, a field that is missing or of another type, no object at all.
 * Follows https://green-api.com/en/docs/api/receiving/notifications-format/
 */
export function readNotification(given: unknown, now: number): Notification {
	const body = bodyIn(given);
	const [sender, content] = [objectIn(body.senderData), objectIn(body.messageData)];
	const chatId = chatIn(body, sender);
	const senderId = senderIn(body, sender, chatId);
	const ownId = wordOf(objectIn(body.instanceData).wid);
	const idMessage = wordOf(body.idMessage);
	const event = eventOf(body, content, chatId);
	const file = fileIn(content);
	return {
		event,
		body,
		typeWebhook: wordOf(body.typeWebhook),
		idMessage,
		timestamp: Math.floor(toSeconds(body.timestamp) ?? now / 1000),
		chatId,
		chatName: nameIn(sender.chatName),
		isGroup: isGroupId(chatId),
		senderId,
		// The person's own name, as in most bodies only that is there; the saved one is often the chat's.
		senderName: nameIn(sender.senderName, sender.senderContactName),
		ownId,
		isOwn: isOwnIn(body, senderId, ownId),
		kind: kindWord(wordOf(content.typeMessage), event === 'statusReceived' ? 'status' : 'message'),
		text: mainTextOf(body),
		repliesTo: repliedTo(content, idMessage),
		...(file && { file }),
		details: detailsOf(event, body, content),
	};
}
