import { refusal } from '../../../shared/failures/failure';
import { toParticipants } from '../../../shared/form/chatId';
import { field } from '../../../shared/form/field';
import { operation } from '../../../shared/operation/operation';
import { checkAnswer } from '../../../shared/people/lookUp';

const LABEL = 'Phone Numbers';

const people = field(
	{
		displayName: LABEL,
		name: 'phoneNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01, +44 20 7946 0000',
		description: 'One or more phone numbers with their country codes in any spelling, or chat IDs ending in @c.us or @lid, separated by commas or new lines; an expression may give a list. Each makes an item, and each check counts in the tariff: 100 a month with the free one.',
	},
	(value) => {
		const ids = toParticipants(value, LABEL);
		if (ids.length === 0) throw refusal(`'${LABEL}' is empty`, 'Enter a phone number with its country code, e.g. +7 900 000-00-01');
		return ids;
	},
);

/** GREEN-API calls its older parameter phoneNumber deprecated, and tells the chat ID only of one that is asked for by chatId. */
export const checkWhatsapp = operation({
	method: 'checkWhatsapp',
	option: {
		name: 'Check WhatsApp',
		value: 'checkWhatsapp',
		action: 'Check whether contact is on WhatsApp',
		description: 'Check whether phone numbers are on WhatsApp. Each check counts in the tariff: 100 a month with the free one.',
	},
	fields: { people },
	each: (input) => new Map(input.people.map((chatId) => [chatId, { people: [chatId] }])),
	request: ({ people: [chatId] }) => ({ chatId }),
	answer: (body, { people: [chatId] }) => {
		const checked = checkAnswer(body);
		return { ...checked, chatId: checked.chatId || chatId };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/CheckWhatsapp/',
		form: { phoneNumber: '+7 900 123-45-67' },
		request: { chatId: '79001234567@c.us' },
		answer: { existsWhatsapp: true, chatId: '123456789012345@lid', username: '', phoneNumber: '79001234567@c.us', fromCache: false },
	},
});
