import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../isObject';
import type { FailureFacts } from './failure';

/** GREEN-API spells it QUOTE_EXCEEDED in answers and QUOTA_EXCEEDED in notifications. */
const isExceeded = (quota: unknown): quota is IDataObject => isObject(quota) && /QUOT[AE](_ALLOWED)?_EXCEEDED/.test(String(quota.status));

const ofChats = ({ status }: IDataObject): boolean => String(status).startsWith('CORRESPONDENTS');

const spent = ({ used, total }: IDataObject): string => (used === undefined || total === undefined ? '' : ` (${String(used)} of ${String(total)} used)`);

const named = ({ method }: IDataObject): string => (typeof method === 'string' ? `of ${method}` : 'of this method');

const sentence = ({ description }: IDataObject): string => (typeof description === 'string' && description.trim() !== '' ? `${description.trim().replace(/\.$/, '')}. ` : '');

const REMEDY = 'wait for the next month, or move the instance to a business tariff in the GREEN-API console';

/**
 * Explains an answer 466, the tariff's limits: which one is spent, how far, and for chats which ones are allowed.
 * A spent quota of chats dooms other chats only, a method's quota every request.
 * Follows https://green-api.com/en/docs/api/466-error-example-body/
 */
export function explainQuota(body: unknown): FailureFacts {
	const answer = isObject(body) ? body : {};
	const quotas = [answer.correspondentsStatus, answer.invokeStatus, answer].filter(isExceeded);
	const method = quotas.find((quota) => !ofChats(quota));
	if (method) {
		const title = `The tariff's requests ${named(method)} are spent${spent(method)}`;
		return { mayBeDone: false, hopeless: true, title, advice: `${sentence(method)}To go on, ${REMEDY}` };
	}
	const [chats] = quotas;
	if (chats) {
		const title = `The tariff's chats are spent${spent(chats)}`;
		return { mayBeDone: false, title, advice: `${sentence(chats)}Choose participants among the allowed chats, ${REMEDY}` };
	}
	return { mayBeDone: false, title: "A limit of the instance's tariff is reached", advice: `To go on, ${REMEDY}` };
}
