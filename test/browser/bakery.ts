import type { DeliveryStatus, JournalMessage, StoredStatus } from '../simulator';
import type { World } from '../host/world';
import { ownInstance, type OwnInstance, textStatus } from './instances';

const MINUTE = 60_000;

const [ANNA, BORIS, CLARA] = ['79001110001@c.us', '79001110002@c.us', '79001110003@c.us'];

/** The two statuses that the bakery has posted. */
export const opening = { idMessage: '3EB0C767D097B7C7C030', text: 'We are open until 8 pm today 🎉' };
export const closing = { idMessage: '3EB04F1A82D9C06B5E17', text: 'Closed on Monday' };

/** What a customer asks, which waits first in the queue of notifications. */
export const question = { idMessage: '3EB0D58A1C73E90F264B', text: 'What is the price of a cheesecake? 🍰' };

/** A status for all three customers, posted so many minutes ago, and what has happened at whom how many minutes ago. */
function posted({ idMessage, text }: typeof opening, now: number, minutesAgo: number, seen: Array<[string, DeliveryStatus, number]>): Partial<StoredStatus> {
	const recipients = [ANNA, BORIS, CLARA];
	const queuedAt = now - minutesAgo * MINUTE;
	const changes = seen.map(([participant, status, minutes]) => ({ participant, status, at: now - minutes * MINUTE }));
	return { idMessage, ...textStatus(text, recipients), queuedAt, leftQueueAt: queuedAt, recipients, changes };
}

const order = (now: number, idMessage: string, chatId: string, textMessage: string, statusMessage: string, minutesAgo: number): JournalMessage => ({
	type: 'outgoing',
	idMessage,
	timestamp: Math.floor(now / 1000) - minutesAgo * 60,
	typeMessage: 'textMessage',
	chatId,
	textMessage,
	statusMessage,
	sendByApi: true,
});

/** An instance with what a day brings to a small bakery: its statuses and their viewers, those of its customers, orders and answers. */
export async function openBakery(world: World): Promise<OwnInstance> {
	const now = Date.now();
	const contacts = [
		{ id: ANNA, name: 'Anna', contactName: 'Anna K.', type: 'user' as const },
		{ id: BORIS, name: 'Boris P.', contactName: 'Boris', type: 'user' as const },
		{ id: CLARA, name: 'Clara', contactName: 'Clara (work)', type: 'user' as const },
	];
	const messages = [
		order(now, '3EB0A81C5F20D94E7B36', CLARA, 'Your order 1047 is ready', 'sent', 12),
		order(now, '3EB0D2497E61B3F8054A', BORIS, 'Your order 1046 is ready', 'read', 26),
		order(now, '3EB07B3E90C4A5D61F82', ANNA, 'Your order 1042 is ready', 'sent', 48),
	];
	const own = await ownInstance(world, 'Corner Bakery', { contacts, messages, incomingStatuses: [], incomingMessages: [] });
	const { idInstance, settings } = own.instance;
	settings.incomingWebhook = 'yes';
	own.instance.notifications.length = 0;
	const { simulator } = world;
	const second = (minutesAgo: number) => Math.floor(now / 1000) - minutesAgo * 60;
	simulator.addStatus(posted(closing, now, 300, [[ANNA, 'read', 240], [BORIS, 'delivered', 290]]), idInstance);
	simulator.addStatus(posted(opening, now, 95, [[ANNA, 'read', 90], [BORIS, 'read', 70], [CLARA, 'delivered', 94]]), idInstance);
	simulator.addIncomingStatus({ idMessage: '3EB05C9A17E8F2D04B63', chatId: ANNA, textMessage: 'Who bakes me a birthday cake? 🎂', timestamp: second(20) }, idInstance);
	simulator.addIncomingStatus({ idMessage: '3EB0E16D8B42C7A93F50', chatId: BORIS, textMessage: 'Sunday at the lake', timestamp: second(45) }, idInstance);
	simulator.addIncomingStatus({ idMessage: '3EB0930F5DA6B81C2E74', chatId: CLARA, textMessage: 'That cheesecake was gone in an hour', timestamp: second(130) }, idInstance);
	simulator.addIncomingMessage({ idMessage: question.idMessage, chatId: ANNA, textMessage: question.text, timestamp: second(3) }, idInstance);
	simulator.addIncomingMessage({ idMessage: '3EB02D7F46C1E85B09A3', chatId: ANNA, textMessage: 'Can I order two rye loaves for Saturday?', timestamp: second(9) }, idInstance);
	simulator.addIncomingMessage({ idMessage: '3EB0B5E083A94D7C1F26', chatId: BORIS, textMessage: 'Thank you!', timestamp: second(25) }, idInstance);
	simulator.addIncomingMessage({ idMessage: '3EB06A1D92F7C450B8E3', chatId: CLARA, textMessage: 'May I change my order to ten croissants?', timestamp: second(70) }, idInstance);
	return own;
}
