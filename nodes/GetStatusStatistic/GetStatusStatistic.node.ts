import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/greenApiTest';
import { judge } from '../shared/judge';
import { requestDefaults, requestTo } from '../shared/request';
import { toRows } from '../shared/rows';
import { toStatisticQuery } from './query';

const { request, operations } = requestTo('getStatusStatistic', toStatisticQuery);

/** Follows https://green-api.com/en/docs/api/statuses/GetStatusStatistic/ */
export class GetStatusStatistic implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Get Status Statistic',
		name: 'getStatusStatistic',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter.idMessage }}',
		description: 'See who received and who viewed a WhatsApp status (story): one item a recipient, with its delivery status and time',
		defaults: { name: 'Get Status Statistic' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults: { ...requestDefaults, ...request },
		requestOperations: operations,
		properties: [
			{
				displayName: 'Message ID',
				name: 'idMessage',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. 3EB0C767D097B7C7C030',
				description: 'The idMessage of the status, as Send Status and Get Outgoing Statuses give it',
				routing: {
					send: { type: 'query', property: 'idMessage', paginate: true },
					output: { postReceive: [judge, toRows] },
				},
			},
		],
	};

	methods = { credentialTest: { greenApiTest } };
}
