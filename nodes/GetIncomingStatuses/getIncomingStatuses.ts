import { statusKinds } from '../shared/form/kinds';
import { kindFilter, senderFilter, textFilter } from '../shared/journals/filterFields';
import { listOperation } from '../shared/journals/list';

export const getIncomingStatuses = listOperation({
	method: 'getIncomingStatuses',
	subject: 'status',
	filters: [kindFilter(statusKinds), senderFilter, textFilter],
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/GetIncomingStatuses/',
		form: {},
		request: { minutes: 1440 },
		answer: [
			{
				type: 'incoming',
				idMessage: '3EB0A1000000000000B1',
				timestamp: 1710135000,
				typeMessage: 'extendedTextMessage',
				chatId: '79000000003@c.us',
				senderId: '79000000003@c.us',
				senderName: 'anna_k',
				senderContactName: 'Anna K.',
				textMessage: 'Fresh bread from nine',
				extendedTextMessage: { text: 'Fresh bread from nine', backgroundColor: '#228B22', font: 'SERIF' },
			},
		],
	},
});
