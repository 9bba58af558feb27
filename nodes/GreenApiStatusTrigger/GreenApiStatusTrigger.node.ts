import {
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { greenApiTest } from '../shared/credentialTest';
import { fields } from './fields';
import { poll } from './poll';

/**
 * The trigger polls, since GREEN-API sends no webhooks for statuses. It never changes the instance's settings. Follows
 * https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/, https://green-api.com/en/docs/api/statuses/GetIncomingStatuses/
 * and https://green-api.com/en/docs/api/statuses/GetStatusStatistic/
 */
export class GreenApiStatusTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'GREEN-API WhatsApp Status Trigger',
		name: 'greenApiStatusTrigger',
		icon: { light: 'file:../shared/greenApi.svg', dark: 'file:../shared/greenApi.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [$parameter.events].flat().map((event) => ({ deliveryStatusChanged: "Delivery status changed", newIncomingStatus: "New incoming status", newOutgoingStatus: "New outgoing status" })[event]).join(", ") }}',
		description: 'Starts the workflow when a WhatsApp status (story) is posted by this account or a contact, or is received or viewed by a recipient',
		defaults: { name: 'WhatsApp Status Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'greenApi', required: true, testedBy: 'greenApiTest' }],
		properties: fields,
	};

	methods = { credentialTest: { greenApiTest } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
