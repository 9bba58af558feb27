import { deliveryStatuses, failed } from '../shared/form/deliveryStatuses';
import { statusKinds } from '../shared/form/kinds';
import { deliveryStatusFilter, kindFilter, recipientFilter, sentFromFilter, textFilter } from '../shared/journals/filterFields';
import { listOperation } from '../shared/journals/list';
import { documentedStatus } from './documentedStatus';

export const getMany = listOperation({
	method: 'getOutgoingStatuses',
	subject: 'status',
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many outgoing statuses',
		description: 'List the statuses that were published lately',
	},
	filters: [
		deliveryStatusFilter([...deliveryStatuses, failed]),
		kindFilter(statusKinds),
		recipientFilter,
		sentFromFilter,
		textFilter,
	],
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/',
		form: {},
		request: { minutes: 1440 },
		answer: [documentedStatus],
	},
});
