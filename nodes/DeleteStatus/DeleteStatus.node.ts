import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { judge } from '../shared/failures/judge';
import { messageId } from '../shared/form/messageId';
import { toNothing } from '../shared/transport/answer';
import { requestDefaults, requestTo } from '../shared/transport/request';
import { deleteStatus, toDeletion } from './deletion';

const { request, operations } = requestTo('deleteStatus', toDeletion, deleteStatus);

/** Follows https://green-api.com/en/docs/api/statuses/DeleteStatus/ */
export class DeleteStatus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Delete Status',
		name: 'deleteStatus',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter.idMessage }}',
		description: 'Delete a WhatsApp status (story) that this account has published, by its Message ID: it disappears for everybody and cannot be brought back',
		defaults: { name: 'Delete Status' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults: { ...requestDefaults, ...request },
		requestOperations: operations,
		properties: [
			{
				...messageId,
				routing: {
					send: { type: 'body', property: 'idMessage', paginate: true },
					output: { postReceive: [judge, toNothing] },
				},
			},
		],
	};

	methods = { credentialTest: { greenApiTest } };
}
