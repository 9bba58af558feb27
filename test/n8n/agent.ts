import type { INode, INodeParameters } from 'n8n-workflow';
import type { Credential, Stored, Workflow } from '../host/clientTypes';
import { WEBHOOK } from '../host/webhook';
import type { NodeUnderTest } from '../host/webhook';

type Reference = Credential & Stored;

const node = (name: string, type: string, typeVersion: number, parameters: INodeParameters, credential?: Reference): INode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
	...(credential && { credentials: { [credential.type]: { id: credential.id, name: credential.name } } }),
});

/** A workflow in which an AI agent, called by webhook, may use one tool; it answers with the agent's last words. */
export function agentWorkflow(path: string, model: Reference, greenApi: Reference, tool: NodeUnderTest): Workflow {
	const webhook = node(WEBHOOK, 'n8n-nodes-base.webhook', 2, { path, httpMethod: 'POST', responseMode: 'lastNode', responseData: 'allEntries', options: {} });
	return {
		name: path,
		nodes: [
			{ ...webhook, webhookId: path },
			node('Agent', '@n8n/n8n-nodes-langchain.agent', 3, { promptType: 'define', text: 'Do what I ask', options: {} }),
			node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, { model: { __rl: true, mode: 'id', value: 'gpt-4o-mini' }, options: {} }, model),
			node(tool.name, tool.type, 1, tool.parameters, greenApi),
		],
		connections: {
			[WEBHOOK]: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
			[tool.name]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}
