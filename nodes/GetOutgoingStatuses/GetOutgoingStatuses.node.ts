import { type INodeProperties, type INodeType, type INodeTypeDescription, NodeConnectionTypes, updateDisplayOptions } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/lists/hintingNode';
import { lastMinutes } from '../shared/lists/minutes';
import { requestDefaults } from '../shared/transport/request';
import { unknownOperation } from '../shared/transport/unknownOperation';
import { getMany, getManyFields } from './getMany';
import { get, getFields } from './getOne';

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [get, getMany],
	default: 'getAll',
	description: 'Whether to list several statuses or to get a certain one',
	routing: { send: { paginate: true } },
};

/** Follows https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/ */
export class GetOutgoingStatuses extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Get Outgoing Statuses',
		name: 'getOutgoingStatuses',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: `={{ $parameter.operation === "get" ? $parameter.idMessage : ${lastMinutes} }}`,
		description: 'List the WhatsApp statuses (stories) that this account has published lately, with their delivery status, or get one by its Message ID',
		defaults: { name: 'Get Outgoing Statuses' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults,
		requestOperations: unknownOperation,
		properties: [
			operation,
			...updateDisplayOptions({ show: { operation: ['get'] } }, getFields),
			...updateDisplayOptions({ show: { operation: ['getAll'] } }, getManyFields),
		],
	};

	methods = { credentialTest: { greenApiTest } };
}
