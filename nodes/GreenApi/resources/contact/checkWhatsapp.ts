import { toPerson } from '../../../shared/form/chat';
import { field } from '../../../shared/form/field';
import { operation } from '../../../shared/operation/operation';
import { checkAnswer } from '../../../shared/people/lookUp';

const LABEL = 'Phone Number';

const person = field(
	{
		displayName: LABEL,
		name: 'phoneNumber',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +7 900 000-00-01',
		description: 'Phone number with its country code in any spelling, or a chat ID ending in @c.us or @lid',
	},
	(value) => toPerson(value, LABEL),
);

/** GREEN-API calls its older parameter phoneNumber deprecated, and tells the chat ID only of one that is asked for by chatId. */
export const checkWhatsapp = operation({
	method: 'checkWhatsapp',
	option: {
		name: 'Check WhatsApp',
		value: 'checkWhatsapp',
		action: 'Check whether contact is on WhatsApp',
		description: 'Check whether a phone number is on WhatsApp. Each check counts in the tariff: 100 a month with the free one.',
	},
	fields: { chatId: person },
	request: ({ chatId }) => ({ chatId }),
	answer: (body, { chatId }) => {
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
