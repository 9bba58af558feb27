import { ExecuteSingleContext } from 'n8n-core';
import { type INode, type INodeExecutionData, Workflow } from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import { OneCredentialHelper } from './credentialsHelper';
import { GreenApi } from '../../credentials/GreenApi.credentials';
import { runDataOf } from './engineOf';
import { nodeTypesFor } from './nodeTypes';

const reader: INode = { id: 'reader', name: 'Reader', type: 'start', typeVersion: 1, position: [0, 0], parameters: {} };

/** The bytes in a binary field of an item, as the next node of a workflow reads them with n8n's helper. */
export async function bytesOf(item: INodeExecutionData, field: string): Promise<Buffer> {
	const nodeTypes = { ...nodeTypesFor({ description: { name: 'start', properties: [] } } as never, []) };
	const workflow = new Workflow({ id: 'workflow', active: false, nodeTypes, nodes: [reader], connections: {} });
	const input = { main: [[item]] };
	const context = new ExecuteSingleContext(workflow, reader, additionalDataFor(new OneCredentialHelper(new GreenApi(), {})), 'manual', runDataOf({ runData: {} }), 0, [item], input, 0, { node: reader, data: input, source: null });
	return await context.helpers.getBinaryDataBuffer(field);
}
