import type { DeclarativeRestApiSettings, IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';
import { type Instance, instanceUrl } from '../../../credentials/instance';
import { instanceFrom } from '../instanceFrom';
import { type Method, type MethodName, methods } from '../api/methods';
import { failureFrom } from '../failures/thrown';
import { ask, type Content, explained, type NetworkOptions, networkOptionsOf } from './ask';
import { paceOf } from './pace';
import type { Line } from './line';
import type { FormBody } from './multipart';
import { isToolCall, type Run } from './run';
import { send } from './send';

/** n8n's functions for an item that is at work: none of them reads a parameter, since the form was read before. */
export type Workplace = Pick<
	IExecutePaginationFunctions,
	'getCredentials' | 'getExecuteData' | 'getExecutionCancelSignal' | 'getInputData' | 'getTimezone' | 'helpers'
>;

/** What an item's work can ask of GREEN-API when its turn has come. */
export interface Api {
	context: Workplace;
	/** How the node's requests are to reach a server. */
	network: NetworkOptions;
	/** The workflow's time zone: Asia/Yekaterinburg. */
	timeZone: string;
	/** The line of the try's items. */
	line: Line;
	/** Whether somebody reads the hints of the run: an AI agent's model sees none. */
	readonly showsHints: boolean;
	/** Sends the node's routed request with this content at its method's pace, and returns the answer's body. Throws a Failure. */
	send: (content: Record<string, unknown>) => Promise<unknown>;
	/** The same with a body that is no JSON. */
	sendForm: (form: FormBody) => Promise<unknown>;
	/**
	 * The same, but items share what `read` made of an answer where `isEnough` says so of what another one of the run has sent. `read`
	 * throws a Failure for an answer that is of no use.
	 */
	sendShared: <Sent extends Record<string, unknown>, Answer>(
		content: Sent,
		read: (body: unknown) => Answer,
		isEnough: (sent: Sent) => boolean,
	) => Promise<Answer>;
	/** Asks another method on the way, at its own pace, and returns the answer's body. Throws a Failure. */
	ask: (name: MethodName, content: Content) => Promise<unknown>;
}

/** Whether an AI agent calls: its call has no run of its own or, in newer n8n, that of a node of type "…Tool". */
export const isAgents = (context: Pick<IExecutePaginationFunctions, 'getExecuteData' | 'getNode'>): boolean =>
	context.getNode().type.endsWith('Tool') || isToolCall(context);

/** What is left of an object without the fields that hold nothing. */
const withoutUndefined = (content: Record<string, unknown>): IDataObject =>
	Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as IDataObject;

/**
 * What a change is answered that is made already: by anybody, where GREEN-API says so, or else at a try whose answer was lost.
 * Throws the failure of any other.
 */
const emptyWhereDone = ({ change }: Method) => (error: unknown): string => {
	const failure = failureFrom(error);
	if (!change?.isRepeatable) throw failure;
	const { alreadySo, missing, there, mayBeDone } = failure.facts;
	const isAsWanted = (change.isDoneWhereMissing && missing) || (change.isDoneWhereThere && there);
	if (alreadySo || (isAsWanted && mayBeDone)) return '';
	throw failure;
};

/** The instance of the node's credential, which the items of a run share. Throws an UnusableCredential. */
export const instanceOf = async (context: Pick<Workplace, 'getCredentials'>, run: Run): Promise<Instance> =>
	await run.instance(async () => await instanceFrom(context));

/**
 * The way of an item's work to GREEN-API, for a node whose requests n8n routes to the method `name`. `isOpen` tells that GREEN-API may
 * have done the same before. Throws an UnusableCredential.
 */
export async function apiFor(
	context: IExecutePaginationFunctions,
	name: MethodName,
	request: DeclarativeRestApiSettings.ResultOptions,
	run: Run,
	isOpen: () => boolean,
): Promise<Api> {
	const method: Method = methods[name];
	const instance = await instanceOf(context, run);
	const { apiUrl, idInstance } = instance;
	const { options } = request;
	options.baseURL = instanceUrl(instance);
	const signal = run.signalFrom(context.getExecutionCancelSignal());
	const network = networkOptionsOf(options);

	const transmit = async (): Promise<unknown> => {
		const [judged] = await context.makeRoutingRequest(request).catch(explained({ apiUrl, proxy: options.proxy }));
		return judged.json.body;
	};
	const sendOptions = async ({ headers, ...content }: Content): Promise<unknown> => {
		Object.assign(options, content, headers && { headers: { ...options.headers, ...headers } });
		return await send(transmit, method, paceOf(idInstance, name), signal, isOpen()).catch(emptyWhereDone(method));
	};
	const sendContent = async (content: Record<string, unknown>): Promise<unknown> =>
		await sendOptions({ [method.verb === 'POST' ? 'body' : 'qs']: withoutUndefined(content) });
	return {
		context,
		network,
		timeZone: context.getTimezone(),
		line: run.line,
		get showsHints() {
			return !isAgents(context);
		},
		send: sendContent,
		sendForm: sendOptions,
		sendShared: async (content, read, isEnough) =>
			await run.answerTo(content, async () => read(await sendContent(content)), isEnough),
		ask: async (other, content) => await ask(context, other, content, network, signal),
	};
}
