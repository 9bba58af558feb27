import type { IDataObject } from 'n8n-workflow';
import { field } from '../../../shared/form/field';
import { isObject } from '../../../shared/isObject';
import { simplify } from '../../../shared/journals/simplify';
import { operation } from '../../../shared/operation/operation';
import { unreadable } from '../../../shared/transport/answer';

const showToken = field(
	{
		displayName: 'Include Webhook Token',
		name: 'showWebhookToken',
		type: 'boolean',
		default: false,
		description: 'Whether to give the secret that GREEN-API sends along with notifications (webhookUrlToken), too. n8n keeps it in the execution then.',
	},
	Boolean,
);

/** Settings that GREEN-API still shows, and that do nothing any more. */
const OUTDATED = ['countryInstance', 'enableMessagesHistory', 'proxyInstance', 'sharedSession', 'statusInstanceWebhook', 'typeAccount'];

/** The settings in an answer. Throws a Failure for one without. */
export function settingsIn(body: unknown): IDataObject {
	if (isObject(body) && Object.keys(body).length > 0) return body;
	throw unreadable('a list of settings');
}

/** GREEN-API's yes and no, in whatever letters, as true and false; anything else as it is. */
export const asSwitch = (value: IDataObject[string]): IDataObject[string] =>
	typeof value === 'string' && /^(yes|no)$/i.test(value) ? value.toLowerCase() === 'yes' : value;

const simplified = (settings: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(settings)
			.filter(([name]) => !OUTDATED.includes(name))
			.map(([name, value]) => [name, asSwitch(value)]),
	);

export const getSettings = operation({
	method: 'getSettings',
	option: {
		name: 'Get Settings',
		value: 'getSettings',
		action: 'Get settings of account',
		description: 'Get the settings of the instance, such as which notifications are on and where they go',
	},
	fields: { isSimplified: simplify, isTokenShown: showToken },
	request: () => ({}),
	answer: (body, { isSimplified, isTokenShown }) => {
		const { webhookUrlToken, ...settings } = settingsIn(body);
		return { ...(isSimplified ? simplified(settings) : settings), ...(isTokenShown && { webhookUrlToken }) };
	},
	example: {
		page: 'https://green-api.com/en/docs/api/account/GetSettings/',
		form: {},
		request: {},
		answer: {
			wid: '79001110009@c.us',
			webhookUrl: 'https://example.com/webhook',
			webhookUrlToken: 'a secret',
			delaySendMessagesMilliseconds: 5000,
			typeAccount: '',
			incomingWebhook: 'yes',
			outgoingWebhook: 'no',
		},
	},
});
