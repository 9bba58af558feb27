import { messageKinds } from '../shared/form/kinds';
import { chatFilter, deliveryStatusFilter, kindFilter, sentFromFilter, textFilter } from '../shared/journals/filterFields';
import { listOperation } from '../shared/journals/list';
import { deliveryStatuses } from './deliveryStatuses';

export const lastOutgoingMessages = listOperation({
	method: 'lastOutgoingMessages',
	subject: 'message',
	filters: [chatFilter, deliveryStatusFilter(deliveryStatuses), kindFilter(messageKinds), sentFromFilter, textFilter],
	example: {
		page: 'https://green-api.com/en/docs/api/journals/LastOutgoingMessages/',
		form: {},
		request: { minutes: 1440 },
		answer: [
			{
				idMessage: '3EB0BDDC94BFDFB3D4FA',
				timestamp: 1587133830,
				statusMessage: 'read',
				typeMessage: 'textMessage',
				chatId: '11001234567@c.us',
				textMessage: 'Привет',
			},
		],
	},
});
