import type { ITriggerFunctions } from 'n8n-workflow';

/**
 * A key for a trigger in this process. The node's name belongs to it: n8n keeps static data by it, and two nodes can have one ID.
 */
export const triggerOf = (context: Pick<ITriggerFunctions, 'getNode' | 'getWorkflow'>): string =>
	JSON.stringify([context.getWorkflow().id, context.getNode().id, context.getNode().name]);
