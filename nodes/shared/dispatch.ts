import type {
	DeclarativeRestApiSettings,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { readInstance } from '../../credentials/instance';
import { isAbandoned } from './abandoned';
import { type Check, refusalOf } from './check';
import { failureFrom } from './connection';
import { type Failure, toNodeApiError } from './failure';
import { type Method, type MethodName, methods } from './methods';
import { paceOf } from './pace';
import { type Run, runOf } from './run';
import { send } from './send';

/**
 * The journey of one item to a GREEN-API method and back, as n8n's declarative `pagination` operation: check it,
 * wait for its turn, send it, answer for what became of it. n8n starts it for all items at once; `Run` lines them up.
 */
export function dispatch(name: MethodName, check: Check) {
	const method: Method = methods[name];
	const part = method.verb === 'GET' ? 'qs' : 'body';

	return async function (
		this: IExecutePaginationFunctions,
		request: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const run = runOf(this);
		const item = this.getItemIndex();
		const { turn, leave } = run.enter(item, refusalOf(check, part, request.options));
		try {
			if (!(await turn)) return [];
			if (!method.repeatable && run.size > 1 && this.continueOnFail() && (await isAbandoned(this))) return [];
			const { idInstance } = await run.instance(async () => readInstance(await this.getCredentials('greenApi')));
			const work = async () => await send(this, request, method, paceOf(idInstance, name));
			return method.repeatable ? await work() : run.shown(item, await run.once(item, work));
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
	const told = continues || method.repeatable || run.size === 1 ? failure : withProgress(failure, item, run);
	const error = toNodeApiError(told, context.getNode(), item, await run.token());
	if (!continues) throw error;
	// n8n's error output takes no more than these two fields for a failure, so the HTTP code goes into the text.
	const code = error.httpCode ? ` (HTTP ${error.httpCode})` : '';
	return run.shown(item, [{ json: { error: error.message, message: `${error.description ?? ''}${code}` }, pairedItem: { item } }]);
}

/** Adds how far the run came: after a stop the user has to know what is published already. */
function withProgress(failure: Failure, item: number, { answered, size }: Run): Failure {
	const progress = answered === 0 ? 'Nothing was posted before it' : `${answered} of ${size} items had been posted before it, and Retry On Fail does not post them again`;
	const rest = size - item - 1;
	return failure.with({ advice: `${failure.facts.advice}. ${progress}${rest > 0 ? '; the items after it were not sent' : ''}` });
}
