import { deliveryStatuses, failed } from '../shared/form/deliveryStatuses';
import { statusKinds } from '../shared/form/kinds';
import { chatFilter, deliveryStatusFilter, kindFilter, sentFromFilter, textFilter } from '../shared/journals/filters';
import { listOperation } from '../shared/journals/list';
import { documentedStatus } from './documentedStatus';

export const getMany = listOperation({
	method: 'getOutgoingStatuses',
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many outgoing statuses',
		description: 'List the statuses that were published lately',
	},
	filters: [chatFilter, deliveryStatusFilter([...deliveryStatuses, failed]), kindFilter(statusKinds), sentFromFilter, textFilter],
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/',
		form: {},
		request: { minutes: 1440 },
		answer: [documentedStatus],
	},
});
