import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { outgoingFilters } from '../shared/filterFields';
import { greenApiTest } from '../shared/greenApiTest';
import { listFields, toListQuery } from '../shared/listFields';
import { requestDefaults, requestTo } from '../shared/request';
import { deliveryStatuses, kinds } from './kinds';

const { request, operations } = requestTo('lastOutgoingMessages', toListQuery);

/** Follows https://green-api.com/en/docs/api/journals/LastOutgoingMessages/ */
export class LastOutgoingMessages implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Last Outgoing Messages',
		name: 'lastOutgoingMessages',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ "last " + $parameter.minutes + " minutes" }}',
		description: 'List the WhatsApp messages that this account has sent lately, from the API and from the phone, with their delivery status',
		defaults: { name: 'Last Outgoing Messages' },
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
