import type { IDataObject, ITriggerFunctions } from 'n8n-workflow';
import { chosen } from '../shared/form/chosen';
import { toWholeNumber } from '../shared/form/wholeNumber';
import { toYesOrNo } from '../shared/form/yesOrNo';
import { type NotificationForm, readNotificationForm } from '../shared/notifications/form';
import { type AnswerForm, readAnswerForm } from '../shared/questions/form';
import { type Removal, removals } from './removal';

/** The values of the node's form. */
export interface Form extends NotificationForm, AnswerForm {
	removal: Removal;
	/** How often the workflow is started with one notification at most. */
	tries: number;
	/** Whether what has not come by the queue is looked for in the journal. */
	catchesUp: boolean;
	/** Whether a webhook address that keeps the queue from being read is cleared. */
	clearsAddress: boolean;
}

export const MOST_TRIES = 100;

/** How often a notification is tried where the form does not say: it may have ended n8n itself. */
export const USUAL_TRIES = 3;

const TRIES = 'Write how often the workflow is started with one notification before the trigger goes on to the next';

const toRemoval = (value: unknown): Removal => chosen(String(value), removals, 'Delete From Queue When')[0];

/** Reads the node's parameters. Throws a Failure that names the one that cannot be used. */
export function readForm(context: Pick<ITriggerFunctions, 'getNodeParameter'>): Form {
	const parameter = (name: string, fallback?: unknown): unknown => context.getNodeParameter(name, fallback);
	const options = parameter('options', {}) as IDataObject;
	const { catchUp, clearWebhookAddress, tries = USUAL_TRIES } = options;
	return {
		...readNotificationForm(parameter),
		...readAnswerForm(context, options),
		removal: toRemoval(parameter('deleteFromQueueWhen', 'executionFinishes')),
		tries: toWholeNumber(tries, 'Tries', TRIES, MOST_TRIES),
		catchesUp: toYesOrNo(catchUp, 'Catch Up From the Journal') ?? false,
		clearsAddress: toYesOrNo(clearWebhookAddress, 'Clear Webhook Address') ?? false,
	};
}
