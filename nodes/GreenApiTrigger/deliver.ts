import type { IDataObject, IExecuteResponsePromiseData, INodeExecutionData, IRun, ITriggerFunctions } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import type { Starts } from '../shared/notifications/starts';
import { pause } from '../shared/transport/pause';
import { type Ending, endingOf } from './ending';
import { type Form, USUAL_TRIES } from './form';
import type { Overdue } from './overdue';
import { nextAfter } from './removal';
import type { Reports } from './reports';

/** Between two starts with the same notification. Milliseconds. */
const BETWEEN_TRIES = 5000;

/** How long an execution may take where the workflow has no time limit, and how much longer where it has one. Milliseconds. */
const LONGEST_EXECUTION = 60 * 60_000;
const MARGIN = 60_000;

/** What is needed to start the workflow with a notification. */
export interface Delivery {
	context: ITriggerFunctions;
	form: Form;
	starts: Starts;
	overdue: Overdue;
	reports: Reports;
	/** The instance and its token. */
	instance: { idInstance: string; apiTokenInstance: string };
	/** Whether it comes from the journal: a start that n8n knows was one with the same message by the queue, which is done with. */
	isFromJournal?: boolean;
	/** Aborts when the trigger is closed. */
	closed: AbortSignal;
}

/** Until when an execution may be under way, in milliseconds. n8n before 2.20 does not tell a trigger the workflow's time limit. */
function longestExecution(context: ITriggerFunctions): number {
	const { executionTimeout } = (context as Partial<ITriggerFunctions>).getWorkflowSettings?.() ?? {};
	return executionTimeout !== undefined && executionTimeout > 0 ? executionTimeout * 1000 + MARGIN : LONGEST_EXECUTION;
}

/** By what n8n recognises a start that it knows: at most 255 characters. */
function deduplicationKey({ context, instance }: Delivery, key: string, attempt: number): string {
	return ['greenApi', context.getWorkflow().id, context.getNode().id, instance.idInstance, key, attempt].join(':');
}

/** Starts the workflow and waits for the end of its execution. */
async function execute(delivery: Delivery, item: INodeExecutionData, key: string): Promise<Ending> {
	const { context, closed, overdue } = delivery;
	const done = context.helpers.createDeferredPromise<IRun>();
	let isOver = false;
	const isOverdue = overdue.after(longestExecution(context), () => isOver);
	const answer = context.helpers.createDeferredPromise<IExecuteResponsePromiseData>();
	context.emit([[item]], answer, done, key);
	const ending = await endingOf({ done: done.promise, answer: answer.promise, isOverdue, isClosed: () => closed.aborted });
	isOver = true;
	return ending;
}

const WHERE_IT_FAILED =
	"Look at the failed executions before this one; they hold the notification, too. It leaves GREEN-API's queue, so that those behind it are not held up";

const WHERE_N8N_STOPPED =
	"n8n has stopped each time while the workflow ran with it. It leaves GREEN-API's queue, so that it does not happen again";

const givenUp = (starts: number, isFailing: boolean) =>
	refusal(`The trigger has given a notification up after ${starts} tries`, isFailing ? WHERE_IT_FAILED : WHERE_N8N_STOPPED);

/** Starts the workflow until it is done with a notification. Gives false where it is to stay in the queue. */
async function deliverOnce(delivery: Delivery, item: INodeExecutionData, key: string, memory: IDataObject): Promise<boolean> {
	const { form: { removal, tries }, starts, reports, instance, closed, isFromJournal } = delivery;
	const isForSuccess = removal === 'executionFinishesSuccessfully';
	const most = isForSuccess ? tries : USUAL_TRIES;
	while (!closed.aborted) {
		const before = starts.of(key, memory);
		if (before >= most) {
			reports.record(givenUp(before, isForSuccess), instance.apiTokenInstance);
			return true;
		}
		starts.note(key, before + 1, memory);
		const ending = await execute(delivery, item, deduplicationKey(delivery, key, isForSuccess ? before + 1 : 0));
		const next = nextAfter(removal, ending);
		if (next === 'remove' || (next === 'repeat' && isFromJournal && before === 0)) return true;
		if (next === 'leave') return false;
		if (ending.how === 'notStarted') {
			starts.note(key, before, memory);
			throw refusal(
				`n8n could not start the workflow: ${ending.reason}`,
				"The notification stays in GREEN-API's queue, and the trigger tries again every minute",
			);
		}
		if (next === 'repeatLater' && before + 1 < most) await pause(BETWEEN_TRIES, closed);
	}
	return false;
}

/**
 * Starts the workflow with a notification as the form wants it. Gives whether the notification is done with, so that it may leave the
 * queue. Throws a Failure where n8n cannot start the workflow, or the trigger is closed in a pause: then it stays there.
 */
export async function deliver(delivery: Delivery, item: INodeExecutionData, key: string): Promise<boolean> {
	const { context, form } = delivery;
	if (form.removal === 'immediately') {
		context.emit([[item]], undefined, undefined, deduplicationKey(delivery, key, 0));
		return true;
	}
	return await deliverOnce(delivery, item, key, context.getWorkflowStaticData('node'));
}
