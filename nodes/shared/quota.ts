import type { IDataObject } from 'n8n-workflow';
import type { FailureFacts } from './failure';

const isObject = (value: unknown): value is IDataObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** GREEN-API spells it QUOTE_EXCEEDED in answers and QUOTA_EXCEEDED in notifications. */
const isExceeded = (quota: unknown): quota is IDataObject => isObject(quota) && /QUOT[AE](_ALLOWED)?_EXCEEDED/.test(String(quota.status));

const spent = ({ used, total }: IDataObject): string => (used === undefined || total === undefined ? '' : ` (${String(used)} of ${String(total)} used)`);

const sentence = (value: unknown): string => (typeof value === 'string' && value.trim() !== '' ? `${value.trim().replace(/\.$/, '')}. ` : '');

const UPGRADE = 'Wait for the next month or move the instance to a business tariff in the GREEN-API console';

/**
 * Explains an answer 466, the tariff's limits: which one is spent, how far, and for chats which ones are allowed.
 * A spent chat quota dooms other chats only, a method's quota every request.
 * Follows https://green-api.com/en/docs/api/466-error-example-body/
 */
export function explainQuota(body: unknown): FailureFacts {
	const answer = isObject(body) ? body : {};
	const chats = answer.correspondentsStatus;
	if (isExceeded(chats)) {
		return { taken: 'no', title: `The tariff's number of chats is spent${spent(chats)}`, advice: `${sentence(chats.description)}Write to one of the allowed chats, or: ${UPGRADE.toLowerCase().replace('green-api', 'GREEN-API')}` };
	}
	const method = isExceeded(answer.invokeStatus) ? answer.invokeStatus : isExceeded(answer) ? answer : undefined;
	if (method) {
		return { taken: 'no', hopeless: true, title: `The tariff's requests of this method are spent${spent(method)}`, advice: `${sentence(method.description)}${UPGRADE}` };
	}
	return { taken: 'no', title: "A limit of the instance's tariff is reached", advice: UPGRADE };
}
