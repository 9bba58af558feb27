import { type IExecuteFunctions, type INodeExecutionData, type INodeType, WAIT_INDEFINITELY } from 'n8n-workflow';
import { isObject } from '../../shared/isObject';
import { questionIn } from '../../shared/questions/reference';
import { endOfWait } from './limitWaitTime';
import { noteLink } from './link';
import { remember } from './memory';

type Execute = NonNullable<INodeType['execute']>;

/** When the wait ends without an answer. */
function endFor(context: IExecuteFunctions): Date {
	const { limitWaitTime } = context.getNodeParameter('options', 0, {}) as { limitWaitTime?: unknown };
	return isObject(limitWaitTime) ? new Date(endOfWait(limitWaitTime, context.getTimezone(), Date.now())) : WAIT_INDEFINITELY;
}

/**
 * Asks the question by the node's own routed request, and puts the execution to wait once it is sent. What n8n shows while it waits is
 * the message; one that has failed is not waited for. `routed` gives the function with which n8n routes the node's requests.
 */
const askAndWait = (routed: () => Execute | undefined) =>
	async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const link = noteLink(this);
		const output = (await routed()?.call(this)) as INodeExecutionData[][];
		const sent = output[0]?.find(({ json }) => typeof json.idMessage === 'string')?.json;
		if (!sent) return output;
		remember(this, { chatId: String(sent.chatId), messageId: String(sent.idMessage), question: questionIn(String(link)) });
		await this.putExecutionToWait(endFor(this));
		return output;
	};

/** An object in which nothing is found but what it has itself: n8n would take `constructor` for an operation. */
const only = <Value extends object>(value: Value): Value => Object.assign(Object.create(null) as object, value);

/** What n8n calls in place of the routed request; `routed` gives the function with which it routes. */
export const questionOperations = (routed: () => Execute | undefined) => only({ message: only({ sendAndWait: askAndWait(routed) }) });
