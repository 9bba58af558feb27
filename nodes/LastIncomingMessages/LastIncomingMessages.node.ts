import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { messageKinds } from '../shared/form/kinds';
import { chatFilter, kindFilter, senderFilter, textFilter } from '../shared/lists/filters';
import { HintingNode } from '../shared/lists/hintingNode';
import { requestToList } from '../shared/lists/list';
import { listFields } from '../shared/lists/listFields';
import { lastMinutes } from '../shared/lists/minutes';
import { requestDefaults } from '../shared/transport/request';

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
		properties: listFields([chatFilter, kindFilter(messageKinds), senderFilter, textFilter]),
	};

	methods = { credentialTest: { greenApiTest } };
}
