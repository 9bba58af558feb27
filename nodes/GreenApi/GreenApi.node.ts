import {
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { HintingNode } from '../shared/journals/hintingNode';
import { resourcesForm } from '../shared/operation/nodeForm';
import { searchChats, searchGroups, searchPeople } from '../shared/people/chatPicker';
import { requestDefaults } from '../shared/transport/request';
import { questionOperations } from './question/askAndWait';
import { respond } from './question/respond';
import { questionWebhooks, waitingText } from './question/webhooks';
import { resources } from './resources';
import { subtitleOf } from './subtitle';

export class GreenApi extends HintingNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API',
		name: 'greenApi',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: subtitleOf(resources),
		description: 'Send WhatsApp messages and files, manage chats, messages, contacts and groups, and look after the instance, over GREEN-API',
		defaults: { name: 'GREEN-API' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		webhooks: questionWebhooks,
		waitingNodeTooltip: waitingText,
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		requestDefaults,
		properties: resourcesForm(resources, { default: 'message', description: 'What to work with' }),
	};

	methods = { credentialTest: { greenApiTest }, listSearch: { searchChats, searchGroups, searchPeople } };

	customOperations = questionOperations(() => this.execute);

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await respond(this);
	}
}
