import type { IDataObject } from 'n8n-workflow';
import { eventNames, type EventName } from '../../../../nodes/shared/notifications/events';
import type { Notification } from '../../../../nodes/shared/notifications/notification';
import { readNotification } from '../../../../nodes/shared/notifications/readNotification';
import { bodies } from '../../../notifications/bodies';

const NOW = Date.UTC(2026, 10, 26, 12);

const read = (body: unknown) => readNotification(body, NOW);

/** The names of the events in expected.json. */
const events: Record<string, EventName> = {
	buttonPressed: 'buttonPressed',
	chatBlocked: 'chatBlocked',
	incomingCall: 'incomingCall',
	instanceState: 'accountStateChanged',
	messageDeleted: 'messageDeleted',
	messageEdited: 'messageEdited',
	messageRead: 'messageRead',
	messageReceived: 'messageReceived',
	messageSentByApi: 'messageSentByApi',
	messageSentByPhone: 'messageSentFromPhone',
	messageStatus: 'deliveryStatusChanged',
	outgoingCall: 'outgoingCall',
	pollVote: 'pollVote',
	quotaExceeded: 'quotaExceeded',
	reaction: 'reaction',
};

/** The words for kinds of messages, in the form's. */
const kinds: Record<string, string> = {
	audioMessage: 'audio',
	buttonsResponseMessage: 'buttonsResponse',
	contactMessage: 'contact',
	contactsArrayMessage: 'contacts',
	deletedMessage: 'deleted',
	documentMessage: 'document',
	editedMessage: 'edited',
	extendedTextMessage: 'text',
	groupInviteMessage: 'groupInvitation',
	imageMessage: 'picture',
	interactiveButtons: 'interactiveButtons',
	interactiveButtonsResponse: 'interactiveButtonsResponse',
	listResponseMessage: 'listResponse',
	locationMessage: 'location',
	orderMessage: 'order',
	pollMessage: 'poll',
	pollUpdateMessage: 'pollVote',
	productMessage: 'product',
	quotedMessage: 'quote',
	reactionMessage: 'reaction',
	stickerMessage: 'sticker',
	templateButtonsReplyMessage: 'buttonsReply',
	textMessage: 'text',
	videoMessage: 'video',
};

/** The words for statuses that are not GREEN-API's. */
const statuses: Record<string, string> = { offer: 'ringing', hungUp: 'rejected', pickUp: 'answered' };

/** What is read, in the words of expected.json. */
function asExpected({ details, file, ...one }: Notification): IDataObject {
	const { textMissing, fileMissing } = details;
	return {
		idMessage: one.idMessage,
		chatId: one.chatId,
		chatName: one.chatName,
		senderId: one.senderId,
		senderName: one.senderName,
		repliesTo: one.repliesTo,
		fromMe: one.isOwn,
		fileName: file?.fileName,
		mimeType: file?.mimeType,
		buttonId: details.buttonId,
		status: details.deliveryStatus ?? details.status,
		description: details.reason,
		stateInstance: details.state,
		chatState: details.chatState,
		problem: String(textMissing ?? fileMissing ?? '').split(':')[0],
	};
}

describe('what GREEN-API sends', () => {
	it.each(bodies)('%s', (_, body, wanted) => {
		const before = structuredClone(body);
		const notification = read(body);
		const { event, timestamp, isGroup, typeMessage, text, ...fields } = wanted;
		const given = asExpected(notification);
		const listed = { ...fields, ...('status' in fields && { status: statuses[String(fields.status)] ?? fields.status }) };
		expect(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '' && value !== false))).toEqual(listed);
		expect(notification).toMatchObject({
			event: events[String(event)],
			timestamp: timestamp ?? NOW / 1000,
			kind: typeMessage === undefined ? '' : kinds[String(typeMessage)],
			text: text ?? '',
			isGroup: isGroup ?? false,
			typeWebhook: body.typeWebhook,
			ownId: '79001110000@c.us',
		});
		expect(notification.body).toBe(body);
		expect(body).toEqual(before);
	});

	it('is of every event but a status, and what is unknown', () => {
		const seen = new Set(bodies.map(([, body]) => read(body).event));
		expect(eventNames.filter((name) => !seen.has(name))).toEqual(['other', 'statusReceived']);
	});
});
