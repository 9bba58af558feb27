import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Change, Method } from '../api/methods';
import { type Failure, type FailureFacts, toNodeApiError } from '../failures/failure';
import { failedItem } from './failedItem';
import type { Run } from './run';
import { tokenOf } from './secret';

/** What to do where nobody knows whether something was done: only a look at the account tells, or it is simply done again. */
function adviceInDoubt({ advice, hopeless }: FailureFacts, change: Change): string {
	if (change.isRepeatable) return `${advice}. ${change.doing} it once more does no harm`;
	const remedy = hopeless ? `${advice}. ` : '';
	return `${remedy}Look at ${change.lookAt} before you send it again: if ${change.ifDone ?? 'it is there'}, it was ${change.verb}`;
}

/** Says first that it may have been done all the same, where that is not certain. */
function withDoubt(failure: Failure, change: Change): Failure {
	const { mayBeDone, title } = failure.facts;
	if (!mayBeDone) return failure;
	const { noun, verb } = change;
	return failure.with({ title: `The ${noun} may have been ${verb}. ${title}`, advice: adviceInDoubt(failure.facts, change) });
}

/** Several of what a noun names: statuses, messages. */
const plural = (noun: string): string => (/(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`);

/** What a run's work is counted in. */
const unitOf = ({ hasOnePieceEach }: Run, { noun }: Change): string => (hasOnePieceEach ? 'items' : plural(noun));

const countOf = (run: Run, change: Change): string => `${run.done} of ${run.pieces} ${unitOf(run, change)} had been ${change.verb}`;

/** How much of the run's work was done, in words. */
function progressOf(run: Run, change: Change): string {
	if (run.done === 0) return `Nothing was ${change.verb} before it`;
	return `${countOf(run, change)} before it, and no retry repeats them`;
}

/** Adds how far the run came: after a stop the user has to know what is done already. */
function withProgress(failure: Failure, isLast: boolean, run: Run, change: Change): Failure {
	if (run.pieces <= 1) return failure;
	const rest = isLast ? '' : `; the ${unitOf(run, change)} after it were not sent`;
	return failure.with({ advice: `${failure.facts.advice}. ${progressOf(run, change)}${rest}` });
}

/** The runs of whose stop n8n's log tells: with On Error = Continue each item after it fails as well. */
const logged = new WeakSet<Run>();

/** Writes into n8n's log how far a run came that was stopped: n8n keeps nothing of such a node, and shows nothing of it. */
function logStop({ facts: { mayBeDone } }: Failure, context: IExecutePaginationFunctions, run: Run, change: Change): void {
	if (logged.has(run) || (run.done === 0 && !mayBeDone)) return;
	logged.add(run);
	const where = `Execution ${context.getExecutionId()} was stopped in "${context.getNode().name}"`;
	context.logger.info(`${where}: ${countOf(run, change)}${mayBeDone ? ', and one more may have been' : ''}`);
}

/** Which piece of the item's work has failed, and whether after it was done: then no other piece of the run is concerned. */
interface FailedPiece {
	index: number;
	isAfter?: boolean;
}

/**
 * Tells the user of a failure of an item's work: throws it as n8n's error, or returns it with On Error = Continue as an item of its own
 * that points to its input.
 */
export async function report(
	failure: Failure,
	context: IExecutePaginationFunctions,
	run: Run,
	{ change }: Method,
	{ index, isAfter = false }: FailedPiece,
): Promise<INodeExecutionData[]> {
	const item = context.getItemIndex();
	const continues = context.continueOnFail();
	if (change && context.getExecutionCancelSignal()?.aborted) logStop(failure, context, run, change);
	const clear = change ? withDoubt(failure, change) : failure;
	const complete = change && !continues && !isAfter ? withProgress(clear, run.isLast(item, index), run, change) : clear;
	const error = toNodeApiError(complete, context.getNode(), item, (await run.token()) || (await tokenOf(context)));
	if (!continues) throw error;
	return run.outcomes.shown(run.pieceAt(item, index), [failedItem(error, context)]);
}
