import { chat } from '../../../shared/form/chat';
import { choice } from '../../../shared/form/choice';
import { operation } from '../../../shared/operation/operation';
import { expectNothing } from '../../../shared/transport/answer';
import { messageId } from '../../fields/messageId';

const deleteFor = choice(
	{
		displayName: 'Delete For',
		name: 'deleteFor',
		default: 'everyone',
		description: 'Who is not to see the message any more',
	},
	{
		everyone: {
			name: 'Everyone',
			description: 'All people in the chat. WhatsApp does so within 72 hours of sending only.',
			fields: {},
		},
		me: { name: 'Me', description: 'This account alone, at any time: the others keep the message', fields: {} },
	},
);

/** What GREEN-API answers to a deletion for everyone that comes too late is not documented. */
export const deleteMessage = operation({
	method: 'deleteMessage',
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete message',
		description: 'Delete a message for everyone in the chat, within 72 hours of sending, or for this account alone. The output says that GREEN-API took the deletion: whether WhatsApp deletes an older message for the others as well is not known.',
	},
	fields: { chatId: chat, idMessage: messageId, deleteFor },
	request: ({ chatId, idMessage, deleteFor: { chosen } }) => ({ chatId, idMessage, onlySenderDelete: chosen === 'me' || undefined }),
	answer: (body, { chatId, idMessage, deleteFor: { chosen } }) => {
		expectNothing(body);
		return { accepted: true, deleteFor: chosen, chatId, idMessage };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/service/DeleteMessage/',
		form: { chatId: '79876543210@c.us', idMessage: 'BAE5F4886F6F2D05', deleteFor: 'me' },
		request: { chatId: '79876543210@c.us', idMessage: 'BAE5F4886F6F2D05', onlySenderDelete: true },
		answer: '',
	},
});
