import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/journals/hintingNode';
import { operationsForm } from '../shared/operation/nodeForm';
import { requestDefaults } from '../shared/transport/request';
import { getContacts } from './getContacts';
import { sendMedia } from './sendMedia';
import { sendText } from './sendText';
import { sendVoice } from './sendVoice';
import { subtitle } from './subtitle';

export class SendStatus extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Send Status',
		name: 'sendStatus',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description: 'Publish a WhatsApp status (story): a text, a picture, a video or a voice recording, to all contacts or to chosen ones',
		defaults: { name: 'Send Status' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults,
		properties: operationsForm([sendText, sendMedia, sendVoice], {
			default: 'sendText',
			description: 'What kind of status to publish',
		}),
	};

	methods = { credentialTest: { greenApiTest }, loadOptions: { getContacts } };
}
