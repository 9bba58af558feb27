import { messageKinds } from '../shared/form/kinds';
import { chatFilter, kindFilter, senderFilter, textFilter } from '../shared/journals/filterFields';
import { listOperation } from '../shared/journals/list';

export const lastIncomingMessages = listOperation({
	method: 'lastIncomingMessages',
	subject: 'message',
	filters: [chatFilter, kindFilter(messageKinds), senderFilter, textFilter],
	example: {
		page: 'https://green-api.com/en/docs/api/journals/LastIncomingMessages/',
		form: {},
		request: { minutes: 1440 },
		answer: [
			{
				type: 'incoming',
				idMessage: '3EB0C1000000000000D1',
				timestamp: 1587133900,
				typeMessage: 'textMessage',
				chatId: '120363020000000001@g.us',
				senderId: '79000000003@c.us',
				senderName: 'anna_k',
				senderContactName: 'Anna K.',
				textMessage: 'Who has the key?',
				isEdited: false,
				isDeleted: false,
				deletedMessageId: '',
				editedMessageId: '',
			},
		],
	},
});
