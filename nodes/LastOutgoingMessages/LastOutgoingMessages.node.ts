import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { messageKinds } from '../shared/form/kinds';
import { chatFilter, deliveryStatusFilter, kindFilter, sentFromFilter, textFilter } from '../shared/lists/filters';
import { HintingNode } from '../shared/lists/hintingNode';
import { requestToList } from '../shared/lists/list';
import { listFields } from '../shared/lists/listFields';
import { lastMinutes } from '../shared/lists/minutes';
import { requestDefaults } from '../shared/transport/request';
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
		properties: listFields([chatFilter, deliveryStatusFilter(deliveryStatuses), kindFilter(messageKinds), sentFromFilter, textFilter]),
	};

	methods = { credentialTest: { greenApiTest } };
}
