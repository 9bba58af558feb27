import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';
import type { FailureFacts } from './failure';

/** GREEN-API spells it QUOTE_EXCEEDED in answers and QUOTA_EXCEEDED in notifications. */
const isExceeded = (quota: unknown): quota is IDataObject => isObject(quota) && /QUOT[AE](_ALLOWED)?_EXCEEDED/.test(String(quota.status));

const isOfChats = ({ status }: IDataObject): boolean => String(status).startsWith('CORRESPONDENTS');

const usage = ({ used, total }: IDataObject): string =>
	used === undefined || total === undefined ? '' : ` (${String(used)} of ${String(total)} used)`;

const ofMethod = ({ method }: IDataObject): string => (typeof method === 'string' ? `of ${method}` : 'of this method');

/** GREEN-API's own sentence about the quota, which names the allowed chats; empty where there is none. */
function descriptionOf({ description }: IDataObject): string {
	const text = typeof description === 'string' ? description.trim() : '';
	return text === '' ? '' : `${text.replace(/\.$/, '')}. `;
}

/** GREEN-API names the method in lower case; where it names none, the words are those for a status. */
const isOfStatuses = (invoked: unknown): boolean =>
	!isObject(invoked) || typeof invoked.method !== 'string' || /status(es)?$/i.test(invoked.method);

const REMEDY = 'wait for the next month, or move the instance to a business tariff in the GREEN-API console';

/**
 * Explains an answer 466, a limit of the tariff: which quota is spent, how much of it was used, and for chats which ones are allowed.
 * Without chats left, requests for the allowed chats still succeed; without requests left, none of the method does.
 * Follows https://green-api.com/en/docs/api/466-error-example-body/
 */
export function explainQuota(body: unknown): FailureFacts {
	const answer = isObject(body) ? body : {};
	const quotas = [answer.correspondentsStatus, answer.invokeStatus, answer].filter(isExceeded);
	const method = quotas.find((quota) => !isOfChats(quota));
	if (method) {
		const title = `The tariff's requests ${ofMethod(method)} are spent${usage(method)}`;
		return { mayBeDone: false, hopeless: true, title, advice: `${descriptionOf(method)}To go on, ${REMEDY}` };
	}
	const [chats] = quotas;
	if (chats) {
		const title = `The tariff's chats are spent${usage(chats)}`;
		const choice = isOfStatuses(answer.invokeStatus) ? 'participants among' : 'one of';
		return { mayBeDone: false, title, advice: `${descriptionOf(chats)}Choose ${choice} the allowed chats, ${REMEDY}` };
	}
	return { mayBeDone: false, title: "A limit of the instance's tariff is reached", advice: `To go on, ${REMEDY}` };
}
