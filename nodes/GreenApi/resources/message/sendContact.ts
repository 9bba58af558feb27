import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../../shared/failures/failure';
import { toDigits } from '../../../shared/form/chat';
import { group } from '../../../shared/form/field';
import { asText, trimmed } from '../../../shared/form/text';
import { replyTo } from '../../fields/replyTo';
import { sender } from '../../sender';

const NUMBER = 'Contact Number';

const text = (displayName: string, name: string, placeholder: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description,
});

const number: INodeProperties = {
	...text(NUMBER, 'phoneContact', 'e.g. +7 900 000-00-02', 'Phone number of who is sent, with its country code, in any spelling'),
	required: true,
};

const ONE_IS_ENOUGH = 'One of the three names or the company is enough';

const names = [
	text('First Name', 'firstName', 'e.g. Anna', `First name of the contact. ${ONE_IS_ENOUGH}.`),
	text('Middle Name', 'middleName', 'e.g. Maria', 'Middle name of the contact'),
	text('Last Name', 'lastName', 'e.g. Berg', 'Last name of the contact'),
	text('Company', 'company', "e.g. Anna's Bakery", 'Company of the contact'),
];

/** The contact as GREEN-API takes it, with what was entered only. Reading throws a Failure for one without any name. */
const contact = group([number, ...names], ({ value }) => {
	const entered = names
		.map(({ name, displayName }) => [name, trimmed(asText(value(name), displayName))] as const)
		.filter(([, name]) => name !== '');
	const phoneContact = Number(toDigits(value(number.name), NUMBER));
	if (entered.length === 0) throw refusal('The contact has no name', `Fill in 'First Name'. ${ONE_IS_ENOUGH}`);
	return { shown: entered.map(([, name]) => name).join(' '), sent: { phoneContact, ...Object.fromEntries(entered) } };
});

const person = { firstName: 'Artem', middleName: 'Petrovich', lastName: 'Evpatoriysky', company: 'Bicycle' };

export const sendContact = sender({
	method: 'sendContact',
	option: {
		name: 'Send Contact',
		value: 'sendContact',
		action: 'Send contact message',
		description: 'Send the name and the phone number of somebody, which people can save or write to',
	},
	fields: { contact },
	options: { quotedMessageId: replyTo },
	request: ({ contact: { sent } }, options) => ({ contact: sent, ...options }),
	about: ({ contact: { shown } }) => ({ kind: 'contact', text: shown }),
	example: {
		page: 'https://green-api.com/en/docs/api/sending/SendContact/',
		form: {
			chatId: '11001234567@c.us',
			phoneContact: '+7 900 123-45-68',
			...person,
		},
		request: {
			chatId: '11001234567@c.us',
			contact: { phoneContact: 79001234568, ...person },
		},
		answer: { idMessage: '3EB0DF31710A9123EC75' },
	},
});
