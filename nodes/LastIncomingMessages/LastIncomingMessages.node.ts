import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { incomingFilters } from '../shared/filterFields';
import { greenApiTest } from '../shared/greenApiTest';
import { HintingNode } from '../shared/hintingNode';
import { messageKinds } from '../shared/kinds';
import { requestToList } from '../shared/list';
import { lastMinutes, listFields } from '../shared/listFields';
import { requestDefaults } from '../shared/request';

const { request, operations } = requestToList('lastIncomingMessages');

/** Follows https://green-api.com/en/docs/api/journals/LastIncomingMessages/ */
export class LastIncomingMessages extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Last Incoming Messages',
		name: 'lastIncomingMessages',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ ${lastMinutes} }}`,
		description: 'List the WhatsApp messages that this account has received lately, each with its sender and its text or file',
		defaults: { name: 'Last Incoming Messages' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults: { ...requestDefaults, ...request },
		requestOperations: operations,
		properties: listFields(incomingFilters(messageKinds)),
	};

	methods = { credentialTest: { greenApiTest } };
}
