import { person } from '../../../shared/form/chat';
import { operation } from '../../../shared/operation/operation';
import { expectDone } from '../../../shared/transport/answer';

export const deleteContact = operation({
	method: 'deleteContact',
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete contact',
		description: 'Remove a person from the contacts. Statuses for all contacts do not reach the person any more. A beta method of GREEN-API.',
	},
	fields: { chatId: person },
	request: ({ chatId }) => ({ chatId }),
	answer: (body, { chatId }) => {
		expectDone(body, 'deleteContact', 'The contact was not deleted');
		return { deleted: true, chatId };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/contacts/DeleteContact/',
		form: { chatId: '79876543210@c.us' },
		request: { chatId: '79876543210@c.us' },
		answer: { deleteContact: true },
	},
});
