import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { deliveryStatuses, failed } from '../shared/form/deliveryStatuses';
import { statusKinds } from '../shared/form/kinds';
import { chatFilter, deliveryStatusFilter, kindFilter, sentFromFilter, textFilter } from '../shared/lists/filters';
import { requestToList } from '../shared/lists/list';
import { listFields } from '../shared/lists/listFields';

export const getMany: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many outgoing statuses',
	description: 'List the statuses that were published lately',
	routing: requestToList('getOutgoingStatuses'),
};

export const getManyFields: INodeProperties[] = listFields([chatFilter, deliveryStatusFilter([...deliveryStatuses, failed]), kindFilter(statusKinds), sentFromFilter, textFilter]);
