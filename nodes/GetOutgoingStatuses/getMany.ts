import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { deliveryStatuses } from '../shared/deliveryStatuses';
import { outgoingFilters } from '../shared/filterFields';
import { statusKinds } from '../shared/kinds';
import { requestToList } from '../shared/list';
import { listFields } from '../shared/listFields';

export const getMany: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many outgoing statuses',
	description: 'List the statuses that were published lately',
	routing: requestToList('getOutgoingStatuses'),
};

export const getManyFields: INodeProperties[] = listFields(outgoingFilters(deliveryStatuses, statusKinds));
