import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { type Failure, type FailureFacts, toNodeApiError } from '../failures/failure';
import { failedItem } from './failedItem';
import type { Method } from './methods';
import type { Run } from './run';
import { tokenOf } from './secret';

type Does = NonNullable<Method['does']>;

/** What to do where nobody knows whether a status was posted or deleted: only a look at the account tells. */
const adviceInDoubt = ({ advice, hopeless }: FailureFacts): Record<Does, string> => ({
	posted: `${hopeless ? `${advice}. ` : ''}Look at Get Outgoing Statuses before you send it again: if it is there, it was posted`,
	deleted: `${advice}. Deleting it once more does no harm`,
});

/** Says first that the status may have been posted or deleted all the same, where that is not certain. */
function withDoubt(failure: Failure, does: Does): Failure {
	const { taken, title } = failure.facts;
	if (taken === 'no') return failure;
	return failure.with({ title: `The status may have been ${does}. ${title}`, advice: adviceInDoubt(failure.facts)[does] });
}

/** Adds how far the run came: after a stop the user has to know what is posted or deleted already. */
function withProgress(failure: Failure, item: number, { answered, size }: Run, does: Does): Failure {
	if (size === 1) return failure;
	const progress = answered === 0 ? `Nothing was ${does} before it` : `${answered} of ${size} items had been ${does} before it, and no retry repeats them`;
	const rest = size - item - 1;
	return failure.with({ advice: `${failure.facts.advice}. ${progress}${rest > 0 ? '; the items after it were not sent' : ''}` });
}

/**
 * Tells an item's user of its failure: throws it as n8n's error, or returns it with On Error = Continue as an item of its own
 * that points to its input.
 */
export async function report(failure: Failure, context: IExecutePaginationFunctions, run: Run, { does }: Method): Promise<INodeExecutionData[]> {
	const item = context.getItemIndex();
	const continues = context.continueOnFail();
	const clear = does ? withDoubt(failure, does) : failure;
	const told = does && !continues ? withProgress(clear, item, run, does) : clear;
	const error = toNodeApiError(told, context.getNode(), item, (await run.token()) || (await tokenOf(context)));
	if (!continues) throw error;
	return run.shown(item, [failedItem(error, context)]);
}
