import type { IDataObject } from 'n8n-workflow';
import { wordOf } from '../journals/text';

/** What the address ends in to which a GREEN-API Webhook Trigger has notifications sent. */
export const WEBHOOK_PATH = 'green-api-notifications';

const urlOf = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);

/** Whether an address is that of a GREEN-API Webhook Trigger, in whatever n8n. */
export const isTriggers = (address: string): boolean => urlOf(address)?.pathname.endsWith(`/${WEBHOOK_PATH}`) ?? false;

/**
 * Whose a webhook address is, in words that go on from "to": `ownAddress` is n8n's own. It shows no more of it than its host, since the
 * rest may be a secret.
 */
export function ownerOf(address: string, ownAddress: string): string {
	const url = urlOf(address);
	if (!url) return 'a webhook address';
	if (isTriggers(address)) return `a GREEN-API Webhook Trigger at ${url.host}`;
	return urlOf(ownAddress)?.host === url.host ? `a webhook of this n8n (${url.host})` : `a webhook at ${url.host}`;
}

/** The webhook address in an instance's settings; empty for none. */
export const addressIn = ({ webhookUrl }: IDataObject): string => wordOf(webhookUrl);
