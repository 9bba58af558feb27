import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/journals/hintingNode';
import { lastSubtitle } from '../shared/journals/lookBackWords';
import { singleForm } from '../shared/operation/nodeForm';
import { requestDefaults } from '../shared/transport/request';
import { lastIncomingMessages } from './lastIncomingMessages';

export class LastIncomingMessages extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Last Incoming Messages',
		name: 'lastIncomingMessages',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ ${lastSubtitle} }}`,
		description: 'List the WhatsApp messages that this account has received lately, each with its sender and its text or file',
		defaults: { name: 'Last Incoming Messages' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults,
		properties: singleForm(lastIncomingMessages),
	};

	methods = { credentialTest: { greenApiTest } };
}
