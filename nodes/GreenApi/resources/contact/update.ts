import { operation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';
import { documentedPerson, namedPerson } from './names';

export const update = operation({
	method: 'editContact',
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update contact',
		description: 'Change the name under which a contact is saved. Enter both names: GREEN-API does not say whether an empty last name keeps the saved one. A beta method of GREEN-API.',
	},
	fields: namedPerson,
	request: (contact) => contact,
	answer: (body, { chatId, firstName, lastName }) => {
		expectDone(body, 'editContact', 'The contact was not updated');
		return { updated: true, chatId, firstName, ...(lastName && { lastName }) };
	},
	example: { page: 'https://green-api.com/en/docs/api/contacts/EditContact/', ...documentedPerson, answer: { editContact: true } },
});
