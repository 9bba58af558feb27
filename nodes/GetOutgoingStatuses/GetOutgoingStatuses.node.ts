import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { deliveryStatuses } from '../shared/deliveryStatuses';
import { outgoingFilters } from '../shared/filterFields';
import { greenApiTest } from '../shared/greenApiTest';
import { listFields, toListQuery } from '../shared/listFields';
import { requestDefaults, requestTo } from '../shared/request';
import { kinds } from './kinds';

const { request, operations } = requestTo('getOutgoingStatuses', toListQuery);

/** Follows https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/ */
export class GetOutgoingStatuses implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Get Outgoing Statuses',
		name: 'getOutgoingStatuses',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ "last " + $parameter.minutes + " minutes" }}',
		description: 'List the WhatsApp statuses (stories) that this account has published lately, with their delivery status',
		defaults: { name: 'Get Outgoing Statuses' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults: { ...requestDefaults, ...request },
		requestOperations: operations,
		properties: listFields(outgoingFilters(deliveryStatuses, kinds)),
	};

	methods = { credentialTest: { greenApiTest } };
}
