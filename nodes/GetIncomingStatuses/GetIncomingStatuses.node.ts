import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/journals/hintingNode';
import { lastSubtitle } from '../shared/journals/lookBackWords';
import { singleForm } from '../shared/operation/nodeForm';
import { requestDefaults } from '../shared/transport/request';
import { getIncomingStatuses } from './getIncomingStatuses';

export class GetIncomingStatuses extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Get Incoming Statuses',
		name: 'getIncomingStatuses',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ ${lastSubtitle} }}`,
		description: 'List the WhatsApp statuses (stories) that the contacts of this account have published lately, each with its sender and its text or file',
		defaults: { name: 'Get Incoming Statuses' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults,
		properties: singleForm(getIncomingStatuses),
	};

	methods = { credentialTest: { greenApiTest } };
}
