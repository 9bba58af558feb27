import { kindWord } from '../form/kinds';
import { comparable } from '../journals/comparable';
import type { SameChat } from '../people/sameChat';
import type { EventName } from './events';
import type { NotificationForm } from './form';
import type { Notification } from './notification';

const MINUTE = 60_000;

/** So much of a text is matched: for 4,096 characters of a stranger's `.*order.*delivery` stops n8n for seconds. */
const LONGEST_MATCHED = 1000;

/** Events that only this account or nobody brings about: not to hear of its own would mean never to hear of them. */
const OWN: EventName[] = [
	'accountStateChanged',
	'chatBlocked',
	'deliveryStatusChanged',
	'messageRead',
	'messageSentByApi',
	'messageSentFromPhone',
	'outgoingCall',
	'quotaExceeded',
];

/** Events about a message of any kind. */
const OF_ANY_KIND: EventName[] = ['messageReceived', 'messageSentByApi', 'messageSentFromPhone', 'statusReceived'];

/** GREEN-API's own messages: by the notification, and by the IDs that it gives them, whatever the notification is called. */
const isByApi = ({ typeWebhook, idMessage }: Notification): boolean =>
	typeWebhook === 'outgoingAPIMessageReceived' || idMessage.startsWith('BAE5');

/** Whether a person has written it into the chat with oneself. */
const isNote = (notification: Notification, isSame: SameChat): boolean =>
	notification.ownId !== '' && !isByApi(notification) && isSame(notification.chatId, notification.ownId);

const isOwn = ({ isOwn: own, ownId, senderId }: Notification): boolean => own || (ownId !== '' && senderId === ownId);

/** Whether it is one of the chosen events, and by somebody who counts. */
function isWanted(notification: Notification, form: NotificationForm, isSame: SameChat): boolean {
	const { event } = notification;
	const { events, ignoresOwn, allowsNotes } = form;
	const countsAsReceived = event === 'messageSentFromPhone' && events.includes('messageReceived');
	if (allowsNotes && (events.includes(event) || countsAsReceived) && isNote(notification, isSame)) return true;
	return events.includes(event) && (!ignoresOwn || OWN.includes(event) || !isOwn(notification));
}

/** The chat that a person would say it is in: a status is its author's. */
const chatOf = ({ event, chatId, senderId }: Notification): string => (event === 'statusReceived' ? senderId : chatId);

/** Whether an ID is among the wanted ones, or there is no ID, or none is wanted in particular. */
const isAmong = (id: string, wanted: string[], isSame: SameChat): boolean =>
	wanted.length === 0 || id === '' || wanted.some((one) => isSame(id, one));

const isOfChatType = (notification: Notification, { chatType }: NotificationForm): boolean =>
	chatType === undefined || chatOf(notification) === '' || notification.isGroup === (chatType === 'groups');

const isOfKind = ({ event, kind }: Notification, { kinds }: NotificationForm): boolean =>
	kinds.length === 0 || !OF_ANY_KIND.includes(event) || kinds.includes(kindWord(kind, 'message'));

const hasText = ({ kind, text }: Notification, form: NotificationForm): boolean =>
	kind === '' ||
	((form.text === '' || comparable(text).includes(form.text)) && (form.pattern?.test(text.slice(0, LONGEST_MATCHED)) ?? true));

/**
 * Whether a notification is an event that starts the workflow. `isSame` compares chat IDs; `now` is in milliseconds. A filter has no
 * effect on events that lack what it is about: they would never come.
 */
export const passes = (notification: Notification, form: NotificationForm, isSame: SameChat, now: number): boolean =>
	isWanted(notification, form, isSame) &&
	isAmong(chatOf(notification), form.chats, isSame) &&
	isOfChatType(notification, form) &&
	isAmong(notification.senderId, form.senders, isSame) &&
	isOfKind(notification, form) &&
	hasText(notification, form) &&
	(form.mostMinutes === undefined || now - notification.timestamp * 1000 <= form.mostMinutes * MINUTE);
