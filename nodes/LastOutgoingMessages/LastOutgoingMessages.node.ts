import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/journals/hintingNode';
import { lastSubtitle } from '../shared/journals/lookBackWords';
import { singleForm } from '../shared/operation/nodeForm';
import { requestDefaults } from '../shared/transport/request';
import { lastOutgoingMessages } from './lastOutgoingMessages';

export class LastOutgoingMessages extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Last Outgoing Messages',
		name: 'lastOutgoingMessages',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ ${lastSubtitle} }}`,
		description: 'List the WhatsApp messages that this account has sent lately, from the API and from the phone, with their delivery status',
		defaults: { name: 'Last Outgoing Messages' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults,
		properties: singleForm(lastOutgoingMessages),
	};

	methods = { credentialTest: { greenApiTest } };
}
