import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/journals/hintingNode';
import { lastSubtitle } from '../shared/journals/lookBackWords';
import { operationsForm } from '../shared/operation/nodeForm';
import { requestDefaults } from '../shared/transport/request';
import { get } from './get';
import { getMany } from './getMany';

export class GetOutgoingStatuses extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Get Outgoing Statuses',
		name: 'getOutgoingStatuses',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ $parameter.operation === "get" ? $parameter.idMessage : ${lastSubtitle} }}`,
		description: 'List the WhatsApp statuses (stories) that this account has published lately, with their delivery status, or get one by its Message ID',
		defaults: { name: 'Get Outgoing Statuses' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults,
		properties: operationsForm([get, getMany], {
			default: 'getAll',
			description: 'Whether to list several statuses or to get a certain one',
		}),
	};

	methods = { credentialTest: { greenApiTest } };
}
