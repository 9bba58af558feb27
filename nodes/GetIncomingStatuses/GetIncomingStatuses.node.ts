import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { statusKinds } from '../shared/form/kinds';
import { kindFilter, senderFilter, textFilter } from '../shared/lists/filters';
import { HintingNode } from '../shared/lists/hintingNode';
import { requestToList } from '../shared/lists/list';
import { listFields } from '../shared/lists/listFields';
import { lastMinutes } from '../shared/lists/minutes';
import { requestDefaults } from '../shared/transport/request';

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
		properties: listFields([kindFilter(statusKinds), senderFilter, textFilter]),
	};

	methods = { credentialTest: { greenApiTest } };
}
