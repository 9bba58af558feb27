import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { toChatId } from '../form/chatId';
import { type Field, group } from '../form/field';
import { oneText } from '../form/oneText';
import { isOnlyDigits } from '../form/phoneNumber';
import { asList, asText } from '../form/text';
import { isEqual, type SameChat } from '../people/sameChat';
import { comparable } from './comparable';
import { textOf, wordOf } from './text';

/** What the filters of a list node ask for; what is empty lets every row pass. */
export interface Filters {
	chatId: string;
	sendByApi: string;
	/** As it was typed, for it may be a name. */
	sender: string;
	/** The chat ID of a sender that is given by phone number or chat ID; a name is as it is. */
	senderId: string;
	statusMessage: string[];
	text: string;
	typeMessage: string[];
}

/** Shorter runs of digits are part of a name, such as Taxi 24: no phone number has fewer. */
const FEWEST_DIGITS = 7;

/** The chat IDs and phone numbers in a text; one alone where it holds anything else, such as a name with a comma. */
function peopleIn(text: string): string[] {
	const areIds = (parts: string[]) => parts.every((part) => /^[^\s@]+@[a-z.]+$/.test(part) || isOnlyDigits(part, FEWEST_DIGITS));
	const ids = [/[,;|\r\n]/, /\s+/].map((between) => text.split(between).map((part) => part.trim()).filter(Boolean));
	return ids.find((parts) => parts.length > 1 && areIds(parts)) ?? [text];
}

/**
 * The form's filters, in which an expression may have put a number for a text, one word for a list, or nothing. Throws a Failure
 * for digits that are no phone number, and for several people.
 */
export const readFilters = ({ chatId, sendByApi, sender, statusMessage, text, typeMessage }: IDataObject): Filters => ({
	chatId: toChatId(oneText(chatId, 'Chat ID', peopleIn)),
	sendByApi: asText(sendByApi, 'Sent From'),
	sender: oneText(sender, 'Sender', peopleIn),
	senderId: toChatId(oneText(sender, 'Sender'), 'Sender', FEWEST_DIGITS),
	statusMessage: asList(statusMessage),
	text: comparable(asText(text, 'Text Contains')),
	typeMessage: asList(typeMessage),
});

/** Words for which GREEN-API has others at other times or places; the form offers only the latter. */
const SAME = new Map([
	['fail', 'failed'],
	['suspended', 'yellowCard'],
	['ContactsArrayMessage', 'contactsArrayMessage'],
	['templateButtonReplyMessage', 'templateButtonsReplyMessage'],
]);

const usual = (word: string): string => SAME.get(word) ?? word;

/** Whether a delivery status or a kind is among the wanted ones, or none is wanted in particular. Anything but a word is not among them. */
export const isOneOf = (value: unknown, wanted: string[]): boolean =>
	wanted.length === 0 || wanted.map(usual).includes(usual(wordOf(value)));

/** Whether a row is from a sender: by chat ID, or by a part of the name, in any case, that the contacts or the sender's profile give. */
function isFrom({ senderId, senderContactName, senderName }: IDataObject, wanted: Filters, isSame: SameChat): boolean {
	const name = comparable(wanted.sender);
	return isSame(senderId, wanted.senderId) || [senderContactName, senderName].some((one) => comparable(wordOf(one)).includes(name));
}

/**
 * Whether a journal row passes all filters. A text is looked for in all that the message says and in the caption, in any
 * case. `isSame` compares chat IDs.
 */
export function passes(row: IDataObject, filters: Filters, isSame = isEqual): boolean {
	const { chatId, sendByApi, sender, statusMessage, text, typeMessage } = filters;
	return (
		(chatId === '' || isSame(row.chatId, chatId)) &&
		(sendByApi === '' || row.sendByApi === (sendByApi === 'api')) &&
		(sender === '' || isFrom(row, filters, isSame)) &&
		isOneOf(row.statusMessage, statusMessage) &&
		isOneOf(row.typeMessage, typeMessage) &&
		(text === '' || comparable(textOf(row)).includes(text))
	);
}

export const chatFilter: INodeProperties = {
	displayName: 'Chat ID',
	name: 'chatId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 79000000001@c.us',
	description: "Keep only rows of this chat: a chat ID or a phone number with its country code. Where WhatsApp hides the number (the row has an ID ending in @lid), the number finds it only if GREEN-API's contacts tell whose ID it is.",
};

export const deliveryStatusFilter = (options: INodePropertyOptions[]): INodeProperties => ({
	displayName: 'Delivery Status',
	name: 'statusMessage',
	type: 'multiOptions',
	options,
	default: [],
	description: 'Keep only rows with one of these delivery statuses',
});

export const kindFilter = (options: INodePropertyOptions[]): INodeProperties => ({
	displayName: 'Kind',
	name: 'typeMessage',
	type: 'multiOptions',
	options,
	default: [],
	description: 'Keep only rows of these kinds',
});

export const senderFilter: INodeProperties = {
	displayName: 'Sender',
	name: 'sender',
	type: 'string',
	default: '',
	placeholder: 'e.g. Anna or +7 900 000-00-01',
	description: "Keep only rows from this person: a name or a part of it, a phone number with its country code, or a chat ID. Where WhatsApp hides the number (the row has an ID ending in @lid), the number finds it only if GREEN-API's contacts tell whose ID it is.",
};

export const sentFromFilter: INodeProperties = {
	displayName: 'Sent From',
	name: 'sendByApi',
	type: 'options',
	options: [
		{ name: 'API', value: 'api', description: 'Sent through GREEN-API' },
		{ name: 'Phone', value: 'phone', description: 'Sent on the phone itself or a linked device' },
	],
	default: 'api',
	description: 'Keep only rows that were sent from here',
};

export const textFilter: INodeProperties = {
	displayName: 'Text Contains',
	name: 'text',
	type: 'string',
	default: '',
	placeholder: 'e.g. discount',
	description: 'Keep only rows with this text in what the message says, such as its options or buttons, or in the caption, in upper or lower case',
};

/** The collection of the filters that make sense for a list's rows. */
export const filtersOf = (options: INodeProperties[]): Field<Filters> =>
	group(
		[
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				description: 'Keeps only the rows that pass all filters; they apply before the limit',
				options,
			},
		],
		(form) => readFilters((form.value('filters') ?? {}) as IDataObject),
	);
