import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { WEBHOOK_PATH } from '../shared/notifications/address';
import { eventsInWords } from '../shared/notifications/subtitle';
import { searchChats, searchPeople } from '../shared/people/chatPicker';
import { inOneMessage } from '../shared/transport/inOneMessage';
import { answerCall } from './call';
import { fields } from './fields';
import { isRegistered, register, unregister } from './registration';

/**
 * The trigger is called by GREEN-API, for which n8n needs a public address. Follows
 * https://green-api.com/en/docs/api/receiving/technology-webhook-endpoint/
 */
export class GreenApiWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Webhook Trigger',
		name: 'greenApiWebhookTrigger',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: eventsInWords,
		description: 'Starts the workflow when GREEN-API calls n8n, for an n8n with a public address. The GREEN-API Trigger does the same without one, and loses nothing while n8n is off.',
		defaults: { name: 'GREEN-API Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: WEBHOOK_PATH }],
		properties: fields,
	};

	methods = { credentialTest: { greenApiTest }, listSearch: { searchChats, searchPeople } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await inOneMessage(this, async () => await isRegistered(this));
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await inOneMessage(this, async () => await register(this));
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				unregister(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await answerCall(this);
	}
}
