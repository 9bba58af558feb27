import type { IHttpRequestMethods } from 'n8n-workflow';

/** What the journey has to know of a GREEN-API method. */
export interface Method {
	verb: IHttpRequestMethods;
	/** Requests a second that GREEN-API allows each instance; above that it answers 429. */
	perSecond: number;
	/** Whether a repeat does no harm. A status sent twice is published twice. */
	repeatable: boolean;
}

const send: Method = { verb: 'POST', perSecond: 5, repeatable: false };
const read: Method = { verb: 'GET', perSecond: 1, repeatable: true };

/** Allowances from https://green-api.com/en/docs/api/ratelimiter/ */
export const methods = {
	sendTextStatus: send,
	sendMediaStatus: send,
	sendVoiceStatus: send,
	getOutgoingStatuses: read,
	getStatusStatistic: read,
	lastOutgoingMessages: read,
} satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;
