import type { IWebhookFunctions } from 'n8n-workflow';
import { presentable } from '../shared/failures/failure';
import type { Notification } from '../shared/notifications/notification';
import { replyIn } from '../shared/questions/replyIn';
import { takeAnswer } from '../shared/questions/takeAnswer';
import { tokenOf } from '../shared/transport/secret';
import type { Form } from './form';

async function isDone(context: IWebhookFunctions, notification: Notification, form: Form): Promise<boolean> {
	const token = await tokenOf(context);
	const isAnswer = await takeAnswer(notification, {
		context, form, token,
		tell: ({ facts: { title, advice } }) =>
			context.logger.warn(`GREEN-API Webhook Trigger: ${presentable(`${title}. ${advice}`, token)}`),
	});
	return isAnswer && !form.givesAnswers;
}

/**
 * Whether a notification is done with as the answer to a question, once it is handed on; undefined for one that is no reply to anything.
 * It does not throw.
 */
export function answering(context: IWebhookFunctions, notification: Notification, formOf: () => Form): Promise<boolean> | undefined {
	try {
		const form = formOf();
		return replyIn(notification, form.waitingAddress) && isDone(context, notification, form).catch(() => false);
	} catch {
		// A form that cannot be read is reported with the item.
		return undefined;
	}
}
