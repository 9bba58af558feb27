import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Change, Method } from '../api/methods';
import { type Failure, type FailureFacts, toNodeApiError } from '../failures/failure';
import { failedItem } from './failedItem';
import type { Run } from './run';
import { tokenOf } from './secret';

/** What to do where nobody knows whether something was done: only a look at the account tells, or it is simply done again. */
function adviceInDoubt({ advice, hopeless }: FailureFacts, change: Change): string {
	if (change.isRepeatable) return `${advice}. ${change.doing} it once more does no harm`;
	return `${hopeless ? `${advice}. ` : ''}Look at ${change.lookAt} before you send it again: if it is there, it was ${change.verb}`;
}

/** Says first that it may have been done all the same, where that is not certain. */
function withDoubt(failure: Failure, change: Change): Failure {
	const { mayBeDone, title } = failure.facts;
	if (!mayBeDone) return failure;
	const { noun, verb } = change;
	return failure.with({ title: `The ${noun} may have been ${verb}. ${title}`, advice: adviceInDoubt(failure.facts, change) });
}

/** Adds how far the run came: after a stop the user has to know what is done already. */
function withProgress(failure: Failure, item: number, { answered, size }: Run, { verb }: Change): Failure {
	if (size === 1) return failure;
	const progress = answered === 0 ? `Nothing was ${verb} before it` : `${answered} of ${size} items had been ${verb} before it, and no retry repeats them`;
	const rest = size - item - 1;
	return failure.with({ advice: `${failure.facts.advice}. ${progress}${rest > 0 ? '; the items after it were not sent' : ''}` });
}

/**
 * Tells an item's user of its failure: throws it as n8n's error, or returns it with On Error = Continue as an item of its own
 * that points to its input.
 */
export async function report(failure: Failure, context: IExecutePaginationFunctions, run: Run, { change }: Method): Promise<INodeExecutionData[]> {
	const item = context.getItemIndex();
	const continues = context.continueOnFail();
	const clear = change ? withDoubt(failure, change) : failure;
	const told = change && !continues ? withProgress(clear, item, run, change) : clear;
	const error = toNodeApiError(told, context.getNode(), item, (await run.token()) || (await tokenOf(context)));
	if (!continues) throw error;
	return run.shown(item, [failedItem(error, context)]);
}
