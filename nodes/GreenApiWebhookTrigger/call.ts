import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { failureFrom } from '../shared/failures/thrown';
import { itemFor } from '../shared/notifications/item';
import { keyOf } from '../shared/notifications/key';
import type { Notification } from '../shared/notifications/notification';
import { readNotification } from '../shared/notifications/readNotification';
import { Recent } from '../shared/notifications/recent';
import { tokenOf, withoutToken } from '../shared/transport/secret';
import { toSeconds } from '../shared/workflowTime';
import { isAuthorized } from './authorized';
import { readForm } from './form';
import { Memory, triggerOf } from './memory';

/** The latest notifications of each trigger in this process. */
const recents = new Map<string, Recent>();

function recentOf(context: IWebhookFunctions): Recent {
	const trigger = triggerOf(context);
	const recent = recents.get(trigger) ?? new Recent();
	recents.set(trigger, recent);
	return recent;
}

/** Whether a notification has not come before in this process; from now on it has. */
function isFirst(context: IWebhookFunctions, notification: Notification): boolean {
	// What has neither may happen in the same words again.
	if (notification.idMessage === '' && toSeconds(notification.body.timestamp) === undefined) return true;
	const [recent, key] = [recentOf(context), keyOf(notification, '')];
	const isKnown = recent.has(key);
	recent.note(key);
	return !isKnown;
}

/** The item of a notification; GREEN-API's own object where none can be made of it, since GREEN-API has its answer and sends it no more. */
async function itemOf(context: IWebhookFunctions, notification: Notification): Promise<INodeExecutionData | undefined> {
	try {
		return await itemFor(context, notification, readForm(context));
	} catch (error) {
		const { title } = failureFrom(error).facts;
		context.logger.warn(`GREEN-API Webhook Trigger: a notification is handed on as it came. ${title}`);
		return withoutToken([{ json: { event: notification.event, ...notification.body } }], await tokenOf(context))[0];
	}
}

/**
 * Answers a call, and gives the item with which it starts the workflow, if it does. The answer goes out at once, for filtered calls, too:
 * anything but 200 holds up all that comes behind it, and n8n's own answer waits until it has room for an execution. Whoever does not
 * know the secret learns nothing from the answer.
 * Follows https://green-api.com/en/docs/api/receiving/technology-webhook-endpoint/
 */
export async function answerCall(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response = context.getResponseObject();
	const { authorization } = context.getHeaderData();
	if (!isAuthorized(authorization, new Memory(context).token)) {
		response.status(401).end();
		return { noWebhookResponse: true };
	}
	response.status(200).end();
	const notification = readNotification(context.getRequestObject().body as unknown, Date.now());
	const item = isFirst(context, notification) ? await itemOf(context, notification) : undefined;
	return { noWebhookResponse: true, ...(item && { workflowData: [[item]] }) };
}
