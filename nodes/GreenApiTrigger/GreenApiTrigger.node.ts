import {
	type INodeType,
	type INodeTypeDescription,
	type ITriggerFunctions,
	type ITriggerResponse,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { eventsInWords } from '../shared/notifications/subtitle';
import { searchChats, searchPeople } from '../shared/people/chatPicker';
import { fields } from './fields';
import { trigger } from './trigger';

/**
 * The trigger reads the instance's queue of notifications, and needs no public address. Follows
 * https://green-api.com/en/docs/api/receiving/technology-http-api/
 */
export class GreenApiTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API Trigger',
		name: 'greenApiTrigger',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: eventsInWords,
		description: 'Starts the workflow when a WhatsApp message arrives, is sent, delivered or read, or when somebody reacts, votes, presses a button or calls. It needs no public address.',
		defaults: { name: 'GREEN-API Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		properties: fields,
	};

	methods = { credentialTest: { greenApiTest }, listSearch: { searchChats, searchPeople } };

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await trigger(this);
	}
}
