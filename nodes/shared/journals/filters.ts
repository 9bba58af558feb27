import type { IDataObject } from 'n8n-workflow';
import { toChatId } from '../form/chatId';
import { deliveryWord } from '../form/deliveryStatuses';
import { kindWord, type Subject } from '../form/kinds';
import { oneText } from '../form/oneText';
import { isOnlyDigits } from '../form/phoneNumber';
import { asList, asText } from '../form/text';
import { isEqual, type SameChat } from '../people/sameChat';
import { comparable } from './comparable';
import { recipientIdsOf, senderIdOf, senderNamesIn, sentFrom } from './row';
import { textOf, wordOf } from './text';

/** A person as a filter asks for one. */
export interface Wanted {
	/** As it was typed, for it may be a name; empty where everybody is wanted. */
	typed: string;
	/** The chat ID of one who is given by phone number or chat ID; a name is as it is. */
	id: string;
	/** What was typed, as names are compared with it. */
	name: string;
}

/** What the filters of a list node ask for; what is empty lets every row pass. */
export interface Filters {
	chatId: string;
	/** Whose words: incoming or outgoing; empty for both. */
	direction: string;
	deliveryStatus: string[];
	kind: string[];
	recipient: Wanted;
	sender: Wanted;
	sentFrom: string;
	text: string;
}

/** How the chat IDs in rows are compared with those in filters, and by which names the contacts know people. */
export interface Acquaintance {
	isSame: SameChat;
	namesOf: (id: string) => string[];
}

/** Knows nobody. */
export const stranger: Acquaintance = { isSame: isEqual, namesOf: () => [] };

/** Shorter runs of digits are part of a name, such as Taxi 24: no phone number has fewer. */
const FEWEST_DIGITS = 7;

/** The chat IDs and phone numbers in a text; the text itself where it holds anything else, such as a name with a comma. */
function peopleIn(text: string): string[] {
	const areIds = (parts: string[]) => parts.every((part) => /^[^\s@]+@[a-z.]+$/.test(part) || isOnlyDigits(part, FEWEST_DIGITS));
	const ids = [/[,;|\r\n]/, /\s/].map((between) => text.split(between).map((part) => part.trim()).filter(Boolean));
	return ids.find((parts) => parts.length > 1 && areIds(parts)) ?? (ids[0].length === 1 ? ids[0] : [text]);
}

const readWanted = (value: unknown, label: string): Wanted => {
	const typed = oneText(value, label, peopleIn);
	return { typed, id: toChatId(typed, label, FEWEST_DIGITS), name: comparable(typed) };
};

/**
 * The form's filters, in which an expression may have put a number for a text, one word for a list, or nothing. Throws a Failure
 * for digits that are no phone number, and for several people.
 */
export const readFilters = ({ chatId, recipient, sender, text, ...words }: IDataObject): Filters => ({
	chatId: toChatId(oneText(chatId, 'Chat ID', peopleIn)),
	direction: asText(words.direction, 'Direction'),
	deliveryStatus: asList(words.deliveryStatus).map(deliveryWord),
	kind: asList(words.kind),
	recipient: readWanted(recipient, 'Recipient'),
	sender: readWanted(sender, 'Sender'),
	sentFrom: asText(words.sentFrom, 'Sent From'),
	text: comparable(asText(text, 'Text Contains')),
});

/** Whether a word is among the wanted ones, or none is wanted in particular. */
export const isOneOf = (word: string, wanted: string[]): boolean => wanted.length === 0 || wanted.includes(word);

/** Whether a row's kind is among the wanted ones, which may be GREEN-API's words as well as the form's. */
const isOfKind = (typeMessage: unknown, wanted: string[], subject: Subject): boolean =>
	isOneOf(kindWord(wordOf(typeMessage), subject), wanted.map((word) => kindWord(word, subject)));

/** Whether a person is meant: by chat ID, or by a part of one of the person's names, in any case. */
const isMeant = (id: string, names: string[], wanted: Wanted, isSame: SameChat): boolean =>
	isSame(id, wanted.id) || names.some((one) => comparable(one).includes(wanted.name));

/** Whether a row is from a person. The contacts name a sender whom the row itself does not name, as a simplified row does. */
function isFrom(row: IDataObject, wanted: Wanted, subject: Subject, { isSame, namesOf }: Acquaintance): boolean {
	const [id, names] = [senderIdOf(row, subject), senderNamesIn(row)];
	return isMeant(id, names.length > 0 ? names : namesOf(id), wanted, isSame);
}

/** Whether a status is for a person: it names the person, or nobody, which means everybody. */
function isFor(row: IDataObject, wanted: Wanted, { isSame, namesOf }: Acquaintance): boolean {
	const ids = recipientIdsOf(row);
	return ids.length === 0 || ids.some((id) => isMeant(id, namesOf(id), wanted, isSame));
}

/**
 * Whether a journal row passes all filters. A text is looked for in all that the message says and in the caption, in any
 * case.
 */
export function passes(row: IDataObject, filters: Filters, subject: Subject, acquaintance = stranger): boolean {
	const { chatId, deliveryStatus, direction, kind, recipient, sender, sentFrom: from, text } = filters;
	return (
		(chatId === '' || acquaintance.isSame(row.chatId, chatId)) &&
		(direction === '' || row.type === direction) &&
		(from === '' || sentFrom(row) === from) &&
		(sender.typed === '' || isFrom(row, sender, subject, acquaintance)) &&
		isOneOf(deliveryWord(wordOf(row.statusMessage)), deliveryStatus) &&
		isOfKind(row.typeMessage, kind, subject) &&
		(text === '' || comparable(textOf(row)).includes(text)) &&
		(recipient.typed === '' || isFor(row, recipient, acquaintance))
	);
}
