import { ExecuteContext, WebhookContext } from 'n8n-core';
import { type IDataObject, type INodeExecutionData, type INodeParameters, type INodeType, type IWebhookData, Workflow } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { additionalDataFor } from './additionalData';
import { withExpressions } from './engineOf';
import { ownNode } from './node';
import { loaded, nodeTypesFor } from './nodeTypes';
import type { Outcome } from './runNode';

/** Whether this n8n signs links at all: one before 1.109 does not, and asks no question. */
export const signsLinks = 'getSignedResumeUrl' in ExecuteContext.prototype;

/** What the page of a waiting question is sent with: its form's fields. */
type Fields = Record<string, string>;

/** What the node has called its question. */
const questionOf = ({ data: { executionData } }: Outcome['run']): string => String(executionData?.contextData['node:Node'].question);

const response = { setHeader: () => undefined, status: () => response, send: () => undefined };

/**
 * Sends the page of a node's execution that waits, as n8n hands it to the node.
 *
 * @returns what the node puts out for the answer; nothing for one that it does not take
 */
export async function answerQuestion(nodeType: INodeType, credential: Credential, parameters: INodeParameters, { run }: Outcome, data: Fields): Promise<INodeExecutionData[]> {
	const node = ownNode('Node', nodeType.description.name, { parameters });
	const workflow = new Workflow({ id: 'workflow', active: false, nodeTypes: nodeTypesFor(loaded(nodeType), []), nodes: [node], connections: {} });
	const httpRequest = { method: 'POST', originalUrl: `/webhook-waiting/1/Node?q=greenApi.${questionOf(run)}&signature=00`, body: { data, files: {} } as IDataObject };
	const additionalData = Object.assign(additionalDataFor(credential), { httpRequest, httpResponse: response });
	const context = new WebhookContext(workflow, workflow.nodes.Node, additionalData, 'manual', {} as IWebhookData, [], run.data);
	const answered = await withExpressions(workflow, async () => await nodeType.webhook?.call(context));
	return answered?.workflowData?.[0] ?? [];
}
