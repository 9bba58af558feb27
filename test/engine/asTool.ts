import { SupplyDataContext } from 'n8n-core';
import { type IDataObject, type INode, type INodeExecutionData, type INodeParameters, type INodeType, Workflow } from 'n8n-workflow';
import { GreenApi } from '../../credentials/GreenApi.credentials';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import { OneCredentialHelper } from './credentialsHelper';
import { runDataOf, withExpressions } from './engineOf';
import { loaded, nodeTypesFor } from './nodeTypes';

/**
 * Calls a node as an AI agent does: the agent's own item list is longer than the call, and the arguments arrive
 * where `$fromAI` reads them.
 */
export async function callAsTool(nodeType: INodeType, credential: Credential, parameters: INodeParameters, args: IDataObject): Promise<INodeExecutionData[]> {
	const tool = loaded(nodeType);
	const agent: INode = { id: 'agent', name: 'Agent', type: 'start', typeVersion: 1, position: [0, 0], parameters: {} };
	const node: INode = { id: 'tool', name: 'Tool', type: tool.description.name, typeVersion: 1, position: [0, 0], parameters, credentials: { greenApi: { id: '1', name: 'GREEN API' } } };
	const workflow = new Workflow({ id: 'workflow', active: false, nodeTypes: nodeTypesFor(tool, []), nodes: [agent, node], connections: {} });
	const call = [[{ json: args }]];
	const run = runDataOf({ runData: { Tool: [{ startTime: 0, executionTime: 0, executionIndex: 0, source: [], inputOverride: { ai_tool: call } }] } });
	const agentExecution = { node: agent, data: { main: [[{ json: {} }, { json: {} }, { json: {} }]] }, source: null };
	const helper = new OneCredentialHelper(new GreenApi(), { ...credential });
	const context = new SupplyDataContext(workflow, node, additionalDataFor(helper), 'manual', run, 0, [{ json: {} }], { ai_tool: call }, 'ai_tool', agentExecution, []);
	const output = (await withExpressions(workflow, async () => await tool.execute?.call(context as never))) as INodeExecutionData[][];
	return output[0];
}
