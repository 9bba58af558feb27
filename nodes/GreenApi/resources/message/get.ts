import type { IDataObject } from 'n8n-workflow';
import { chat } from '../../../shared/form/chat';
import { optionalFields } from '../../../shared/form/optionalFields';
import { isObject } from '../../../shared/isObject';
import { download } from '../../../shared/journals/attachments';
import { shaped } from '../../../shared/journals/list';
import { options } from '../../../shared/journals/listFields';
import { simplify } from '../../../shared/journals/simplify';
import { longOperation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';
import { messageId } from '../../fields/messageId';

/** The message in an answer. Throws a Failure where there is none. */
function messageIn(body: unknown): IDataObject {
	if (!isObject(body) || typeof body.idMessage !== 'string') throw unreadable('a message');
	return body;
}

export const get = longOperation({
	method: 'getMessage',
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get message',
		description: 'Get one message of a chat by its Message ID, with its text or file and what became of it. A message is there up to 2 minutes after it came or was sent.',
	},
	fields: { chatId: chat, idMessage: messageId, isSimplified: simplify, options: optionalFields(options, { download }) },
	work: async ({ chatId, idMessage, isSimplified, options: { download: files } }, api) => {
		const row = messageIn(await api.send({ chatId, idMessage }));
		return await shaped([row], { subject: 'message', isOfOneChat: true, download: files, isSimplified }, api);
	},
	example: {
		page: 'https://green-api.com/en/docs/api/journals/GetMessage/',
		form: { chatId: '120363043968066561@g.us', idMessage: 'BAE5F4886F6F2D05' },
		request: { chatId: '120363043968066561@g.us', idMessage: 'BAE5F4886F6F2D05' },
		answer: {
			type: 'outgoing',
			idMessage: 'BAE5F4886F6F2D05',
			timestamp: 1587133830,
			statusMessage: 'read',
			sendByApi: true,
			typeMessage: 'textMessage',
			chatId: '120363043968066561@g.us',
			textMessage: 'We meet at six',
			isEdited: false,
			isDeleted: false,
			deletedMessageId: '',
			editedMessageId: '',
		},
	},
});
