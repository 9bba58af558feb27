import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { presentable } from '../shared/failures/failure';
import { failureFrom } from '../shared/failures/thrown';
import { itemFor } from '../shared/notifications/item';
import { keyOf } from '../shared/notifications/key';
import type { Notification } from '../shared/notifications/notification';
import { readNotification } from '../shared/notifications/readNotification';
import { Recent } from '../shared/notifications/recent';
import { tokenOf, withoutToken } from '../shared/transport/secret';
import { triggerOf } from '../shared/triggerOf';
import { toSeconds } from '../shared/workflowTime';
import { answering } from './answers';
import { isAuthorized } from './authorized';
import { type Form, readForm } from './form';
import { Memory } from './memory';

/** What this process knows of a trigger's calls. */
interface Calls {
	recent: Recent;
	/** Comes when all items of earlier calls are made, and holds none of them. */
	earlier: Promise<void>;
}

const callsByTrigger = new Map<string, Calls>();

function callsOf(context: IWebhookFunctions): Calls {
	const trigger = triggerOf(context);
	const calls = callsByTrigger.get(trigger) ?? { recent: new Recent(), earlier: Promise.resolve() };
	callsByTrigger.set(trigger, calls);
	return calls;
}

/** Whether a notification has not come before in this process; from now on it has. */
function isFirst({ recent }: Calls, notification: Notification): boolean {
	// What has neither may happen in the same words again.
	if (notification.idMessage === '' && toSeconds(notification.body.timestamp) === undefined) return true;
	const key = keyOf(notification, '');
	const isKnown = recent.has(key);
	recent.note(key);
	return !isKnown;
}

/** The item of a notification; GREEN-API's own object where none can be made of it, since GREEN-API has its answer and sends it no more. */
async function itemOf(context: IWebhookFunctions, notification: Notification, formOf: () => Form): Promise<INodeExecutionData | undefined> {
	try {
		return await itemFor(context, notification, formOf());
	} catch (error) {
		const token = await tokenOf(context);
		const title = presentable(failureFrom(error).facts.title, token);
		context.logger.warn(`GREEN-API Webhook Trigger: a notification is handed on as it came. ${title}`);
		return withoutToken([{ json: { event: notification.event, ...notification.body } }], token)[0];
	}
}

/** The item of a call, once those of all earlier calls are made: a text does not overtake the picture before it, which is still loading. */
async function itemInTurn(context: IWebhookFunctions, notification: Notification): Promise<INodeExecutionData | undefined> {
	const calls = callsOf(context);
	if (!isFirst(calls, notification)) return undefined;
	let form: Form | undefined;
	const formOf = () => {
		form ??= readForm(context);
		return form;
	};
	// A reply has no turn: n8n may take some time for it.
	const reply = answering(context, notification, formOf);
	if (reply && (await reply)) return undefined;
	const item = itemOf(context, notification, formOf);
	const { earlier } = calls;
	calls.earlier = Promise.allSettled([earlier, item]).then(() => undefined);
	await earlier;
	return await item;
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
	const item = await itemInTurn(context, notification);
	return { noWebhookResponse: true, ...(item && { workflowData: [[item]] }) };
}
