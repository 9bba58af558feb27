import type { Instance, JournalMessage } from '../../simulator';
import { contact, idOf, numbers } from './items';
import type { Operation } from './operation';

/** How the id of a message to a contact begins. */
export const TO_CONTACT = '3EB0A';

/** How the id of one from a contact begins. */
export const FROM_CONTACT = '3EB0C';

const sent = (n: number, now: number): JournalMessage => ({
	type: 'outgoing',
	idMessage: idOf(TO_CONTACT, n),
	timestamp: Math.floor(now / 1000),
	typeMessage: 'textMessage',
	chatId: contact(n),
	textMessage: `Message (${n})`,
	statusMessage: 'sent',
	sendByApi: true,
});

const received = (n: number, now: number, words: string): Instance['incomingStatuses'][number] => ({
	type: 'incoming',
	idMessage: idOf(FROM_CONTACT, n),
	timestamp: Math.floor(now / 1000),
	typeMessage: 'extendedTextMessage',
	chatId: contact(n),
	senderId: contact(n),
	senderName: `Number ${n}`,
	senderContactName: `Number ${n}`,
	textMessage: `${words} (${n})`,
});

/** What each contact has written. */
export const allReceived = (count: number, now: number, words = 'Letter'): Instance['incomingStatuses'] => numbers(count).map((n) => received(n, now, words));

/** A message to each contact, and one from each. */
export const allMessages: Operation['seed'] = (count, now) => ({
	messages: numbers(count).map((n) => sent(n, now)),
	incomingMessages: allReceived(count, now),
});

/** A file from each contact. */
export const allFiles: Operation['seed'] = (count, now) => ({
	incomingMessages: allReceived(count, now).map((message, index) => {
		const fileName = `${index + 1}.pdf`;
		return { ...message, typeMessage: 'documentMessage', downloadUrl: fileName, fileName };
	}),
});

/** Contacts with those names in the phone's address book. */
export const known: Operation['seed'] = (count) => ({
	contacts: numbers(count).map((n) => ({ id: contact(n), name: `Profile ${n}`, contactName: `Number (${n})`, type: 'user' })),
});
