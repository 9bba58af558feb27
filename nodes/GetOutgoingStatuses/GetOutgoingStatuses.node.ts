import { type INodeProperties, type INodePropertyOptions, type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/lists/hintingNode';
import { lastMinutes } from '../shared/lists/listFields';
import { requestDefaults } from '../shared/transport/request';
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

/** Fields that are shown for one operation only. */
const shownFor = ({ value }: INodePropertyOptions, fields: INodeProperties[]): INodeProperties[] =>
	fields.map((field) => ({ ...field, displayOptions: { show: { operation: [value], ...field.displayOptions?.show } } }));

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
		properties: [
			operation,
			...shownFor(get, getFields),
			...shownFor(getMany, getManyFields),
		],
	};

	methods = { credentialTest: { greenApiTest } };
}
