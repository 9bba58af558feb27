import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { readInstance } from '../../../credentials/instance';
import { type Failure, toNodeApiError } from '../failures/failure';
import { failureFrom } from '../failures/thrown';
import { type Check, refusalOf } from '../form/text';
import { isAbandoned } from './abandoned';
import { ask, type Content, type Way } from './ask';
import { type Method, type MethodName, methods } from './methods';
import { withOpenEnd } from './openEnd';
import { paceOf } from './pace';
import { type Run, runOf } from './run';
import { send } from './send';

/** What an item's journey can do when its turn has come. */
export interface Journey {
	context: IExecutePaginationFunctions;
	/** What the item's form held before it was checked. */
	form: IDataObject;
	/** The routed request, checked; what is changed in it goes out with `route`. */
	request: DeclarativeRestApiSettings.ResultOptions;
	/** Sends the routed request at its method's pace and returns its items. Throws a Failure. */
	route: () => Promise<INodeExecutionData[]>;
	/** The same, but items whose queries are the same share what the first of them got, paired with that one. */
	routeOnce: () => Promise<INodeExecutionData[]>;
	/** Asks another method on the way, at its own pace, and returns the answer's body. Throws a Failure. */
	ask: (name: MethodName, content: Content) => Promise<unknown>;
}

/** What is done for an item in its turn, where it is more than the routed request. */
export type Work = (journey: Journey) => Promise<INodeExecutionData[]>;

const justRoute: Work = async ({ route }) => await route();

/** How the routed request reaches the server, for those beside it. */
export const wayOf = ({ allowedDomains, proxy, skipSslCertificateValidation, timeout }: DeclarativeRestApiSettings.HttpRequestOptions): Way => ({
	...(allowedDomains && { allowedDomains }),
	...(proxy && { proxy }),
	...(skipSslCertificateValidation && { skipSslCertificateValidation: true }),
	...(timeout && { timeout }),
});

/**
 * The journey of one item to a GREEN-API method and back, as n8n's declarative `pagination` operation: check it,
 * wait for its turn, send it, answer for what became of it. n8n starts it for all items at once; `Run` lines them up.
 */
export function dispatch(name: MethodName, check: Check, work: Work = justRoute) {
	const method: Method = methods[name];
	const part = method.verb === 'GET' ? 'qs' : 'body';

	return async function (
		this: IExecutePaginationFunctions,
		request: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const run = runOf(this);
		const item = this.getItemIndex();
		const form = request.options[part] as IDataObject;
		const { turn, leave } = run.enter(item, refusalOf(check, part, request.options, this));
		try {
			if (!(await turn)) return [];
			if (method.does && run.size > 1 && this.continueOnFail() && (await isAbandoned(this))) return [];
			const { idInstance } = await run.instance(async () => readInstance(await this.getCredentials('greenApi')));
			const signal = this.getExecutionCancelSignal();
			const route = async () => await send(async () => await this.makeRoutingRequest(request), method, paceOf(idInstance, name), signal, run.isOpen(item));
			const journey: Journey = {
				context: this,
				form,
				request,
				route,
				routeOnce: async () => await run.answerTo(JSON.stringify(request.options.qs), route),
				ask: async (other, content) => await ask(this, other, content, wayOf(request.options), signal),
			};
			return method.does ? run.shown(item, await run.once(item, async () => await work(journey), method.repeatable)) : await work(journey);
		} catch (error) {
			const failure = failureFrom(error);
			run.fail(failure);
			return await answerFor(failure, this, run, method);
		} finally {
			leave();
		}
	};
}

/** An item's failure where n8n wants it: as an item of its own that points to its input, or thrown. */
async function answerFor(failure: Failure, context: IExecutePaginationFunctions, run: Run, method: Method): Promise<INodeExecutionData[]> {
	const item = context.getItemIndex();
	const continues = context.continueOnFail();
	const clear = withOpenEnd(failure, method);
	const told = continues || !method.does || run.size === 1 ? clear : withProgress(clear, item, run, method.does);
	const error = toNodeApiError(told, context.getNode(), item, await run.token());
	if (!continues) throw error;
	// n8n's error output takes no more than these two fields for a failure, so the HTTP code goes into the text.
	const code = error.httpCode ? ` (HTTP ${error.httpCode})` : '';
	return run.shown(item, [{ json: { error: error.message, message: `${error.description ?? ''}${code}` }, pairedItem: { item } }]);
}

/** Adds how far the run came: after a stop the user has to know what is posted or deleted already. */
function withProgress(failure: Failure, item: number, { answered, size }: Run, done: 'posted' | 'deleted'): Failure {
	const progress = answered === 0 ? `Nothing was ${done} before it` : `${answered} of ${size} items had been ${done} before it, and Retry On Fail does not repeat them`;
	const rest = size - item - 1;
	return failure.with({ advice: `${failure.facts.advice}. ${progress}${rest > 0 ? '; the items after it were not sent' : ''}` });
}
