import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { deliveryStatuses } from '../shared/deliveryStatuses';
import { outgoingFilters } from '../shared/filterFields';
import { greenApiTest } from '../shared/greenApiTest';
import { statusKinds } from '../shared/kinds';
import { lastMinutes, listFields, toListQuery } from '../shared/listFields';
import { requestDefaults, requestTo } from '../shared/request';

const { request, operations } = requestTo('getOutgoingStatuses', toListQuery);

/** Follows https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/ */
export class GetOutgoingStatuses implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Get Outgoing Statuses',
		name: 'getOutgoingStatuses',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ ${lastMinutes} }}`,
		description: 'List the WhatsApp statuses (stories) that this account has published lately, with their delivery status',
		defaults: { name: 'Get Outgoing Statuses' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults: { ...requestDefaults, ...request },
		requestOperations: operations,
		properties: listFields(outgoingFilters(deliveryStatuses, statusKinds)),
	};

	methods = { credentialTest: { greenApiTest } };
}
