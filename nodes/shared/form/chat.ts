import { refusal } from '../failures/failure';
import { toChats, toGroups, toParticipants } from './chatId';
import { type Field, field } from './field';
import { groupLocator, located, locator } from './locator';
import { oneText } from './oneText';

const EMPTY = 'Choose one of the list, or enter a phone number with its country code, e.g. +7 900 000-00-01, or a chat ID';

const CHAT = 'Chat';

const FROM_CHAT = 'From Chat';

const GROUP = 'Group';

const CONTACT = 'Contact';

export const PARTICIPANTS = 'Participants';

export const RECIPIENT = 'Recipient';

function atLeastOne(ids: string[], label: string, advice = EMPTY): string[] {
	if (ids.length === 0) throw refusal(`'${label}' is empty`, advice);
	return ids;
}

/** One person's chat ID, from itself or a phone number in any spelling. Throws a Failure that names the field. */
export const toPerson = (value: unknown, label: string): string =>
	oneText(atLeastOne(toParticipants(located(value), label), label), label);

/** The digits of one phone number, country code included. Throws a Failure that names the field, also for a chat ID that hides it. */
export function toDigits(value: unknown, label: string): string {
	const id = oneText(toParticipants(value, label), label);
	if (id.endsWith('@c.us')) return id.replace('@c.us', '');
	throw refusal(
		id === '' ? `'${label}' is empty` : `'${id}' in '${label}' hides the phone number`,
		'Enter a phone number with its country code, e.g. +7 900 000-00-01',
	);
}

/** The ID of one chat, with a person or a group. Throws a Failure that names the field. */
export const toChat = (value: unknown, label = CHAT): string => oneText(atLeastOne(toChats(located(value), label), label), label);

/** The field in which a user says which chat is meant, with a person or a group. */
export const chat: Field<string> = field(
	locator(
		{
			displayName: CHAT,
			name: 'chatId',
			description:
				'The chat with a person or a group: chosen by name, by phone number with its country code, or by chat ID, which ends in @c.us or @lid for a person and in @g.us for a group',
		},
		'searchChats',
	),
	(value) => toChat(value),
);

/** The field in which a user says from which chat something is taken. */
export const chatFrom: Field<string> = field(
	locator(
		{
			displayName: FROM_CHAT,
			name: 'chatIdFrom',
			description:
				'The chat in which the messages are: with a person or a group, chosen by name, by phone number with its country code, or by chat ID',
		},
		'searchChats',
	),
	(value) => toChat(value, FROM_CHAT),
);

/** The field in which a user says which person is meant. */
export const person: Field<string> = field(
	locator(
		{
			displayName: CONTACT,
			name: 'chatId',
			description:
				'The person: chosen by name, by phone number with its country code, or by chat ID, which ends in @c.us or @lid',
		},
		'searchPeople',
	),
	(value) => toPerson(value, CONTACT),
);

/** The field in which a user says who gets a message: people and groups, mostly one. Each gets one of their own. */
export const recipients: Field<string[]> = field(
	locator(
		{
			displayName: RECIPIENT,
			name: 'chatId',
			description:
				'Who gets the message: a person or a group, chosen by name, by phone number with its country code, or by chat ID. Separate several by commas, or let an expression give a list: each gets a message and gives an output item.',
		},
		'searchChats',
	),
	(value) => atLeastOne(toChats(located(value), RECIPIENT), RECIPIENT),
);

const toGroup = (value: unknown): string =>
	oneText(atLeastOne(toGroups(located(value), GROUP), GROUP, 'Choose one of the list, or enter its chat ID, which ends in @g.us'), GROUP);

/** The field in which a user says which group is meant. */
export const group: Field<string> = field(
	groupLocator({
		displayName: GROUP,
		name: 'groupId',
		description: 'The group: chosen by name, or by its chat ID, which ends in @g.us',
	}),
	toGroup,
);

/** The field in which a user says which people are in a group, or are to be, mostly several. */
export const participants: Field<string[]> = field(
	locator(
		{
			displayName: PARTICIPANTS,
			name: 'participants',
			description:
				'The people: chosen by name, by phone number with its country code, or by chat ID, which ends in @c.us or @lid. Separate several by commas, or let an expression give a list.',
		},
		'searchPeople',
	),
	(value) => atLeastOne(toParticipants(located(value), PARTICIPANTS), PARTICIPANTS),
);
