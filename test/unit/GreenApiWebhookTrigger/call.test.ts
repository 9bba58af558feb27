import type { IDataObject, INode, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { answerCall } from '../../../nodes/GreenApiWebhookTrigger/call';
import { stillThere } from '../../leftovers/collect';
import { incomingText } from '../../simulator';

const token = 'a'.repeat(64);

const parameters: IDataObject = { events: ['messageReceived'], options: { simplify: false } };

const response = { status: () => response, end: () => undefined };

/** n8n's functions for one call. */
const callWith = (body: object) =>
	({
		getNode: () => ({ id: 'trigger', name: 'Trigger' }) as INode,
		getWorkflow: () => ({ id: 'workflow', active: true }),
		getWorkflowStaticData: () => ({ token }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getHeaderData: () => ({ authorization: `Bearer ${token}` }),
		getRequestObject: () => ({ body }),
		getResponseObject: () => response,
		getCredentials: async () => ({}),
		getTimezone: () => 'UTC',
		helpers: {},
		logger: { warn: () => undefined },
	}) as unknown as IWebhookFunctions;

/** The item of a call, which nobody else has. */
async function itemOfCall(text: string): Promise<{ text: string; ref: WeakRef<INodeExecutionData> }> {
	const { workflowData } = await answerCall(callWith(incomingText({ text })));
	return { text, ref: new WeakRef(workflowData![0][0]) };
}

it('keeps no item of the calls before, however many come', async () => {
	const items: Array<Awaited<ReturnType<typeof itemOfCall>>> = [];
	for (const text of ['1', '2', '3', '4']) items.push(await itemOfCall(text));
	expect((await stillThere(items)).map(({ text }) => text)).toEqual([]);
});
