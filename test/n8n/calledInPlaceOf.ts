import type { Workflow } from '../host/clientTypes';

/**
 * A workflow in which calls of a webhook stand in place of a trigger of this name, so that a published one runs whenever a test wants it.
 * The call is answered when the execution has ended.
 */
export const calledInPlaceOf = (trigger: string, workflow: Workflow, path: string): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) =>
		node.name === trigger
			? { ...node, type: 'n8n-nodes-base.webhook', typeVersion: 2, webhookId: path, parameters: { path, httpMethod: 'POST', responseMode: 'lastNode', options: {} } }
			: node,
	),
});
