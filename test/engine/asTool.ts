import { SupplyDataContext } from 'n8n-core';
import { type IDataObject, type INodeExecutionData, type INodeParameters, type INodeType, type INodeTypeDescription, NodeHelpers, Workflow } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import { runDataOf, withExpressions } from './engineOf';
import { node, ownNode } from './node';
import { loaded, nodeTypesFor } from './nodeTypes';

const shownInTools = { displayOptions: { show: { '@tool': [true] } } };

/** Whether this n8n can show a property in an agent's tool alone: n8n 1.85 cannot. */
export const knowsTools = NodeHelpers.displayParameter({}, shownInTools as never, null, { name: 'Tool' } as INodeTypeDescription);

/** A node as n8n offers it to AI agents: under a name of its own, while its `execute` still routes by the description of the node itself. */
export const toolOf = (nodeType: INodeType): INodeType => {
	const { description } = loaded(nodeType);
	return Object.create(nodeType, { description: { value: { ...description, name: `${description.name}Tool`, outputs: ['ai_tool'], inputs: [] } } }) as INodeType;
};

/**
 * Calls a node as an AI agent does: the agent's own item list is longer than the call, and the arguments arrive
 * where `$fromAI` reads them.
 */
export async function callAsTool(nodeType: INodeType, credential: Credential, parameters: INodeParameters, args: IDataObject): Promise<INodeExecutionData[]> {
	const tool = loaded(nodeType);
	const agent = node('Agent', 'start');
	const called = ownNode('Tool', tool.description.name, { parameters });
	const workflow = new Workflow({ id: 'workflow', active: false, nodeTypes: nodeTypesFor(tool, []), nodes: [agent, called], connections: {} });
	const call = [[{ json: args }]];
	const run = runDataOf({ runData: { Tool: [{ startTime: 0, executionTime: 0, executionIndex: 0, source: [], inputOverride: { ai_tool: call } }] } });
	const agentExecution = { node: agent, data: { main: [[{ json: {} }, { json: {} }, { json: {} }]] }, source: null };
	const context = new SupplyDataContext(workflow, called, additionalDataFor(credential), 'manual', run, 0, [{ json: {} }], { ai_tool: call }, 'ai_tool', agentExecution, []);
	const output = (await withExpressions(workflow, async () => await tool.execute?.call(context as never))) as INodeExecutionData[][];
	return output[0];
}
