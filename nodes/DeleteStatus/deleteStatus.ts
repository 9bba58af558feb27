import { messageId } from '../shared/statuses/messageId';
import { operation } from '../shared/operation/operation';
import { expectNothing } from '../shared/transport/answer';

export const deleteStatus = operation({
	method: 'deleteStatus',
	fields: { idMessage: messageId() },
	request: ({ idMessage }) => ({ idMessage }),
	answer: (body, { idMessage }) => {
		expectNothing(body);
		return { deleted: true, idMessage };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/DeleteStatus/',
		form: { idMessage: 'BAE5F4886F6F2D05' },
		request: { idMessage: 'BAE5F4886F6F2D05' },
		answer: '',
	},
});
