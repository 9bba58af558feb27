import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { deliveryStatuses } from '../shared/deliveryStatuses';
import { outgoingFilters } from '../shared/filterFields';
import { statusKinds } from '../shared/kinds';
import { listFields, toListQuery } from '../shared/listFields';
import { requestTo } from '../shared/request';

export const getMany: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many outgoing statuses',
	description: 'List the statuses that were published lately',
	routing: requestTo('getOutgoingStatuses', toListQuery),
};

export const getManyFields: INodeProperties[] = listFields(outgoingFilters(deliveryStatuses, statusKinds));
