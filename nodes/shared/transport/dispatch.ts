import type { DeclarativeRestApiSettings, IDataObject, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { failureFrom } from '../failures/thrown';
import { isAbandoned } from './abandoned';
import { type Check, refusalOf } from './check';
import { doneEarlier } from './doneEarlier';
import { journeyOf, type Work } from './journey';
import { isRepeatable, type Method, type MethodName, methods } from '../api/methods';
import { report } from './report';
import { runOf } from './runOf';
import { type FileOf, workOf } from './sameWork';
import { withoutToken } from './secret';

const justRoute: Work = async ({ route }) => await route();

/**
 * The journey of one item to a GREEN-API method and back, as n8n's declarative `pagination` operation: check it,
 * wait for its turn, do its work, report what became of it. n8n starts it for all items at once; `Run` lines them up.
 * `fileOf` says which file of the item the work takes, if it takes one: another file is another work.
 */
export function dispatch(name: MethodName, check: Check, work: Work = justRoute, fileOf?: FileOf) {
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
		const { recall, keep, end } = doneEarlier(this, run, method);
		try {
			if (!(await turn)) return [];
			if (method.change && run.size > 1 && this.continueOnFail() && (await isAbandoned(this))) return [];
			const journey = await journeyOf(this, name, form, request, run);
			const outputsOf = async () => withoutToken(await work(journey), await run.token());
			if (!method.change) return await outputsOf();
			const id = workOf(this, name, journey.idInstance, fileOf?.(form, this));
			const outputs = await run.once(item, async () => recall(id) ?? (await outputsOf()), isRepeatable(method));
			keep(id, outputs);
			return run.shown(item, outputs);
		} catch (error) {
			const failure = failureFrom(error);
			run.fail(failure);
			return await report(failure, this, run, method);
		} finally {
			end();
			leave();
		}
	};
}
