import { operation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';
import { documentedPerson, namedPerson } from './names';

export const add = operation({
	method: 'addContact',
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add contact',
		description: 'Save a person who is on WhatsApp among the contacts, which also lets statuses reach the person. A beta method of GREEN-API.',
	},
	fields: namedPerson,
	request: (contact) => contact,
	answer: (body, { chatId, firstName, lastName }) => {
		expectDone(body, 'addContact', 'The contact was not added');
		return { added: true, chatId, firstName, ...(lastName && { lastName }) };
	},
	example: { page: 'https://green-api.com/en/docs/api/contacts/AddContact/', ...documentedPerson, answer: { addContact: true } },
});
