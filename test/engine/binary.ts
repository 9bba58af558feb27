import { ExecuteSingleContext } from 'n8n-core';
import { type INodeExecutionData, Workflow } from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { runDataOf } from './engineOf';
import { node } from './node';
import { nodeTypesFor, startNode } from './nodeTypes';

/** The bytes in a binary field of an item, as the next node of a workflow reads them with n8n's helper. */
export async function bytesOf(item: INodeExecutionData, field: string): Promise<Buffer> {
	const reader = node('Reader', 'start');
	const workflow = new Workflow({ id: 'workflow', active: false, nodeTypes: nodeTypesFor(startNode([]), []), nodes: [reader], connections: {} });
	const input = { main: [[item]] };
	const context = new ExecuteSingleContext(workflow, reader, additionalDataFor({}), 'manual', runDataOf({ runData: {} }), 0, [item], input, 0, { node: reader, data: input, source: null });
	return await context.helpers.getBinaryDataBuffer(field);
}
