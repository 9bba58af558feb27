import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { singleForm } from '../shared/operation/nodeForm';
import { requestDefaults } from '../shared/transport/request';
import { deleteStatus } from './deleteStatus';

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
		requestDefaults,
		properties: singleForm(deleteStatus),
	};

	methods = { credentialTest: { greenApiTest } };
}
