import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';

/** What Send Status would be without its journey: the same request, declared and left to n8n. */
export class PlainStatus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Plain Status',
		name: 'plainStatus',
		group: ['output'],
		version: 1,
		description: 'Publish a text status',
		defaults: { name: 'Plain Status' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true }],
		requestDefaults: {
			baseURL: '={{ $credentials.apiUrl }}/waInstance{{ $credentials.idInstance }}',
			method: 'POST',
			url: '/sendTextStatus',
		},
		properties: [
			{
				displayName: 'Message',
				name: 'message',
				type: 'string',
				default: '',
				routing: { send: { type: 'body', property: 'message' } },
			},
		],
	};
}
