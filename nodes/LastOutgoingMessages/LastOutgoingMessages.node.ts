import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { outgoingFilters } from '../shared/filterFields';
import { greenApiTest } from '../shared/greenApiTest';
import { HintingNode } from '../shared/hintingNode';
import { messageKinds } from '../shared/kinds';
import { requestToList } from '../shared/list';
import { lastMinutes, listFields } from '../shared/listFields';
import { requestDefaults } from '../shared/request';
import { deliveryStatuses } from './deliveryStatuses';

const { request, operations } = requestToList('lastOutgoingMessages');

/** Follows https://green-api.com/en/docs/api/journals/LastOutgoingMessages/ */
export class LastOutgoingMessages extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Last Outgoing Messages',
		name: 'lastOutgoingMessages',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ ${lastMinutes} }}`,
		description: 'List the WhatsApp messages that this account has sent lately, from the API and from the phone, with their delivery status',
		defaults: { name: 'Last Outgoing Messages' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults: { ...requestDefaults, ...request },
		requestOperations: operations,
		properties: listFields(outgoingFilters(deliveryStatuses, messageKinds)),
	};

	methods = { credentialTest: { greenApiTest } };
}
