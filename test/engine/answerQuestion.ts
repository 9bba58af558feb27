import { ExecuteContext, WebhookContext } from 'n8n-core';
import { type IDataObject, type INodeExecutionData, type INodeParameters, type INodeType, type IWebhookData, Workflow } from 'n8n-workflow';
import type { Credential } from '../simulator';
import { type TitledOperation, waits } from '../titledOperations';
import { additionalDataFor } from './additionalData';
import { withExpressions } from './engineOf';
import { ownNode } from './node';
import { loaded, nodeTypesFor } from './nodeTypes';
import type { Outcome } from './runNode';

/** Whether this n8n signs links at all: one before 1.109 does not, and asks no question. */
export const signsLinks = 'getSignedResumeUrl' in ExecuteContext.prototype;

/** Those operations that this n8n can run. */
export const runnable = (operations: TitledOperation[]): TitledOperation[] => operations.filter((operation) => signsLinks || !waits(operation));

/** What the page of a waiting question is sent with: its form's fields. */
type Fields = Record<string, string[] | string>;

/** A request to the link of a waiting question. */
interface Call {
	method: 'GET' | 'POST';
	body?: IDataObject;
	/** How the body was sent. */
	contentType?: string;
	/** Which of a loop's questions; the last one where it is not said. */
	question?: string;
}

/** What comes back of it: what the node puts out, or what it answers while it waits on. */
interface Reply {
	items: INodeExecutionData[];
	status: number;
	body: unknown;
}

/** What the node has called its question. */
const questionOf = ({ data: { executionData } }: Outcome['run']): string => String(executionData?.contextData['node:Node'].question);

/** n8n's answer to whoever has called, which notes in `reply` what the node says. */
function responseTo(reply: Reply) {
	const response = {
		setHeader: () => undefined,
		status: (status: number) => {
			reply.status = status;
			return response;
		},
		send: (body: unknown) => void (reply.body = body),
	};
	return response;
}

/** Calls the link of a node's execution that waits, as n8n hands the call to the node. */
export async function callQuestion(nodeType: INodeType, credential: Credential, parameters: INodeParameters, { run }: Outcome, call: Call): Promise<Reply> {
	const { method, body, contentType, question = questionOf(run) } = call;
	const node = ownNode('Node', nodeType.description.name, { parameters });
	const workflow = new Workflow({ id: 'workflow', active: false, nodeTypes: nodeTypesFor(loaded(nodeType), []), nodes: [node], connections: {} });
	const httpRequest = { method, originalUrl: `/webhook-waiting/1/Node?q=greenApi.${question}&signature=00`, body, contentType };
	const reply: Reply = { items: [], status: 200, body: undefined };
	const additionalData = Object.assign(additionalDataFor(credential), { httpRequest, httpResponse: responseTo(reply) });
	const context = new WebhookContext(workflow, workflow.nodes.Node, additionalData, 'manual', {} as IWebhookData, [], run.data);
	const answered = await withExpressions(workflow, async () => await nodeType.webhook?.call(context));
	return { ...reply, items: answered?.workflowData?.[0] ?? [], ...(answered?.webhookResponse && { body: answered.webhookResponse as unknown }) };
}

/**
 * Sends the page of a node's execution that waits, as n8n hands it to the node.
 *
 * @returns what the node puts out for the answer; nothing for one that it does not take
 */
export async function answerQuestion(nodeType: INodeType, credential: Credential, parameters: INodeParameters, outcome: Outcome, data: Fields): Promise<INodeExecutionData[]> {
	const { items } = await callQuestion(nodeType, credential, parameters, outcome, { method: 'POST', body: { data, files: {} } });
	return items;
}
