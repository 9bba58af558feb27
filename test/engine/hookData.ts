import type { INodeParameters, INodeTypeDescription, IWebhookData, IWebhookDescription, IWorkflowExecuteAdditionalData, IWorkflowSettings } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';

export interface HookRun {
	credential: Credential;
	parameters?: INodeParameters;
	/** The workflow's own settings: timezone. */
	settings?: IWorkflowSettings;
	/** What n8n's WEBHOOK_URL says, with a slash at its end. */
	n8nUrl?: string;
	/** Where n8n has executions wait, if not under WEBHOOK_URL. */
	waitingUrl?: string;
}

/** What n8n gives its contexts beside the workflow, with its own addresses. */
export function hookData({ credential, n8nUrl = 'https://n8n.example.com/', waitingUrl = `${n8nUrl}webhook-waiting` }: HookRun): IWorkflowExecuteAdditionalData {
	const urls = { instanceBaseUrl: n8nUrl, webhookBaseUrl: `${n8nUrl}webhook`, webhookTestBaseUrl: `${n8nUrl}webhook-test`, webhookWaitingBaseUrl: waitingUrl };
	return Object.assign(additionalDataFor(credential), { executionId: undefined, ...urls });
}

/** The webhook of a workflow's node as n8n knows it. */
export function webhookOf({ webhooks }: INodeTypeDescription, node: string, workflowId: string, isTest: boolean): IWebhookData {
	const [webhookDescription] = webhooks as [IWebhookDescription];
	const { httpMethod, path } = webhookDescription;
	return { node, httpMethod, path, webhookDescription, workflowId, isTest } as unknown as IWebhookData;
}
