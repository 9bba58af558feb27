import type { IHttpRequestMethods } from 'n8n-workflow';

/** What the journey has to know of a GREEN-API method. */
export interface Method {
	verb: IHttpRequestMethods;
	/** Requests a second that GREEN-API allows each instance; above that it answers 429. */
	perSecond: number;
	/** Whether a repeat does no harm. A status sent twice is published twice. */
	repeatable: boolean;
	/** What a success has done to a status, in a word; left out where the method changes nothing in WhatsApp. */
	does?: 'posted' | 'deleted';
	/** Whether it belongs to the instance's host for files. */
	onMediaHost?: boolean;
}

const send: Method = { verb: 'POST', perSecond: 5, repeatable: false, does: 'posted' };
const read: Method = { verb: 'GET', perSecond: 1, repeatable: true };

/** Allowances from https://green-api.com/en/docs/api/ratelimiter/ */
export const methods = {
	sendTextStatus: send,
	sendMediaStatus: send,
	sendVoiceStatus: send,
	deleteStatus: { verb: 'POST', perSecond: 10, repeatable: true, does: 'deleted' },
	getOutgoingStatuses: read,
	getIncomingStatuses: read,
	getStatusStatistic: read,
	lastOutgoingMessages: read,
	lastIncomingMessages: read,
	getContacts: read,
	getSettings: read,
	downloadFile: { verb: 'POST', perSecond: 5, repeatable: true },
	uploadFile: { verb: 'POST', perSecond: 50, repeatable: true, onMediaHost: true },
} satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;
