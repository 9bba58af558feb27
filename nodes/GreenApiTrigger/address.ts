import type { IDataObject } from 'n8n-workflow';
import { refusal, type Failure } from '../shared/failures/failure';
import { WEBHOOK_PATH } from '../shared/notifications/webhookPath';

/** Whose a webhook address is, in words that go on from "to". It shows no more of it than its host, since the rest may be a secret. */
function ownerOf(address: string, ownAddress: string): string {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url) return 'a webhook address';
	if (url.pathname.endsWith(`/${WEBHOOK_PATH}`)) return `a GREEN-API Webhook Trigger at ${url.host}`;
	const isOwn = URL.canParse(ownAddress) && new URL(ownAddress).host === url.host;
	return isOwn ? `a webhook of this n8n (${url.host})` : `a webhook at ${url.host}`;
}

const HOW_TO_END = "unpublish the workflow with that trigger, or clear the address with Account > Update Settings or in the GREEN-API console; or switch 'Clear Webhook Address' on here";

/** What keeps the queue from being read: the instance sends its notifications to a webhook address. `ownAddress` is n8n's own. */
export const sentElsewhere = (address: string, ownAddress: string): Failure =>
	refusal(
		`The instance sends its notifications to ${ownerOf(address, ownAddress)}, so its queue cannot be read`,
		`To read the queue, ${HOW_TO_END}. The trigger looks again every minute`,
	);

/** The webhook address in an instance's settings; empty for none. */
export const addressIn = ({ webhookUrl }: IDataObject): string => (typeof webhookUrl === 'string' ? webhookUrl : '');
