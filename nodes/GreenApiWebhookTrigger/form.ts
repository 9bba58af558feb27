import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { toYesOrNo } from '../shared/form/yesOrNo';
import { type NotificationForm, readNotificationForm } from '../shared/notifications/form';
import { type AnswerForm, readAnswerForm } from '../shared/questions/form';

/** The values of the node's form. */
export interface Form extends AnswerForm, NotificationForm {
	/** Whether another webhook address may be replaced. */
	replaces: boolean;
}

/** Reads the node's parameters. Throws a Failure that names the one that cannot be used. */
export function readForm(context: Pick<IHookFunctions | IWebhookFunctions, 'getNodeParameter'>): Form {
	const parameter = (name: string, fallback?: unknown): unknown => context.getNodeParameter(name, fallback);
	const options = parameter('options', {}) as IDataObject;
	return {
		...readNotificationForm(parameter),
		...readAnswerForm(context, options),
		replaces: toYesOrNo(options.replaceWebhookAddress, 'Replace Webhook Address') ?? false,
	};
}
