import type { IWebhookDescription } from 'n8n-workflow';

const webhook = (httpMethod: 'GET' | 'POST'): IWebhookDescription => ({
	name: 'default',
	httpMethod,
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
});

/** Where a waiting question is looked at and answered, as n8n's own nodes have it. */
export const questionWebhooks = [webhook('GET'), webhook('POST')];

/** What the editor says beside the node while its execution waits. */
export const waitingText = 'The execution goes on once somebody has answered the message';
