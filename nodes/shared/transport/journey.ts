import type { DeclarativeRestApiSettings, IDataObject, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { instanceUrl, readInstance } from '../../../credentials/instance';
import { ask, type Content, explained, networkOptionsOf } from './ask';
import { type Method, type MethodName, methods } from '../api/methods';
import { paceOf } from './pace';
import type { Run } from './run';
import { send } from './send';

/** What an item's journey can do when its turn has come. */
export interface Journey {
	context: IExecutePaginationFunctions;
	/** Of the instance that the node's credential describes. */
	idInstance: string;
	/** What the item's form held before it was checked. */
	form: IDataObject;
	/** The routed request, checked; what is changed in it goes out with `route`. */
	request: DeclarativeRestApiSettings.ResultOptions;
	/** Sends the routed request at its method's pace and returns its items. Throws a Failure. */
	route: () => Promise<INodeExecutionData[]>;
	/** The same, but items whose queries are the same share what the first of them got, paired with that one. */
	routeShared: () => Promise<INodeExecutionData[]>;
	/** Asks another method on the way, at its own pace, and returns the answer's body. Throws a Failure. */
	ask: (name: MethodName, content: Content) => Promise<unknown>;
}

/** What is done for an item in its turn: the routed request, or more. Returns the item's outputs; throws a Failure. */
export type Work = (journey: Journey) => Promise<INodeExecutionData[]>;

/** The journey of a run's item to the method `name`, with the item's request, checked. Throws an UnusableCredential. */
export async function journeyOf(
	context: IExecutePaginationFunctions,
	name: MethodName,
	form: IDataObject,
	request: DeclarativeRestApiSettings.ResultOptions,
	run: Run,
): Promise<Journey> {
	const method: Method = methods[name];
	const instance = await run.instance(async () => readInstance(await context.getCredentials('greenApi')));
	const { idInstance } = instance;
	request.options.baseURL = instanceUrl(instance);
	const signal = context.getExecutionCancelSignal();
	const transmit = async () => await context.makeRoutingRequest(request).catch(explained({ apiUrl: instance.apiUrl, proxy: request.options.proxy }));
	const route = async () => await send(transmit, method, paceOf(idInstance, name), signal, run.isOpen(context.getItemIndex()));
	return {
		context,
		idInstance,
		form,
		request,
		route,
		routeShared: async () => await run.answerTo(JSON.stringify(request.options.qs), route),
		ask: async (other, content) => await ask(context, other, content, networkOptionsOf(request.options), signal),
	};
}
