import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { incomingStatusFilters } from '../shared/filterFields';
import { greenApiTest } from '../shared/greenApiTest';
import { HintingNode } from '../shared/hintingNode';
import { statusKinds } from '../shared/kinds';
import { requestToList } from '../shared/list';
import { lastMinutes, listFields } from '../shared/listFields';
import { requestDefaults } from '../shared/request';

const { request, operations } = requestToList('getIncomingStatuses');

/** Follows https://green-api.com/en/docs/api/statuses/GetIncomingStatuses/ */
export class GetIncomingStatuses extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Get Incoming Statuses',
		name: 'getIncomingStatuses',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ ${lastMinutes} }}`,
		description: 'List the WhatsApp statuses (stories) that the contacts of this account have published lately, each with its sender and its text or file',
		defaults: { name: 'Get Incoming Statuses' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults: { ...requestDefaults, ...request },
		requestOperations: operations,
		properties: listFields(incomingStatusFilters(statusKinds)),
	};

	methods = { credentialTest: { greenApiTest } };
}
