import { correspondents466, quota466, tooManyRequests429, type AnswerFault } from '../simulator';
import { virtualNow } from '../engine/virtualTime';
import { both, comesThrough, dooms, fails, forEver, once, times, type Row } from './row';

const retryAfter = (value: string): AnswerFault => ({ ...tooManyRequests429(), headers: { 'retry-after': value } });

const inSeconds = (seconds: number): string => new Date(virtualNow() + seconds * 1000).toUTCString();

const tooMany = { title: /too many requests/i, advice: /what else uses the instance/, httpCode: '429' };

/** The answers to being too fast. Nothing was done, and the next second may bring it: sends and reads alike are repeated. */
const rateLimits: Row[] = [
	{ fault: '429 once', happens: once(tooManyRequests429()), ...both(comesThrough(2, 1)) },
	// The first two waits may be one: with luck a turn comes free right after the moment at which one more was tried.
	{ fault: '429 four times in a row', happens: times(4, tooManyRequests429()), ...both(comesThrough(5, 3)) },
	{ fault: '429 for ever', happens: forEver(tooManyRequests429()), ...both(dooms({ ...tooMany, requests: [60, 130] })) },
	{ fault: '429 that asks for 7 seconds', happens: once(retryAfter('7')), ...both(comesThrough(2, 7)) },
	{ fault: '429 that asks to wait until a time', happens: once(() => retryAfter(inSeconds(20))), ...both(comesThrough(2, 17)) },
	{ fault: '429 that asks for a time that is over', happens: once(() => retryAfter(inSeconds(-60))), ...both(comesThrough(2)) },
	{ fault: '429 that asks for something unreadable', happens: once(retryAfter('soon')), ...both(comesThrough(2, 1)) },
	{ fault: '429 that asks for an hour, for ever', happens: forEver(retryAfter('3600')), ...both(dooms({ ...tooMany, requests: [1, 20] })) },
	{ fault: '429 without a body', happens: once({ status: 429 }), ...both(comesThrough(2, 1)) },
];

const quota = (body: unknown): AnswerFault => ({ status: 466, body: body as object });

const method = { method: 'sendtextstatus', used: 100, total: 100, status: 'QUOTE_EXCEEDED', description: 'Monthly quota for the method has been exceeded' };
const chats = { method: 'correspondents', used: 3, total: 3, status: 'CORRESPONDENTS_QUOTE_EXCEEDED', description: 'Only these correspondents are available: 79001110001@c.us,79001110002@c.us' };
const allowed = { method: 'sendtextstatus', used: 67, total: 0, status: 'QUOTE_ALLOWED' };

const methodSpent = dooms({ title: /requests of sendtextstatus.*100 of 100/i, advice: /next month.*tariff/, httpCode: '466' });
const chatsSpent = fails({ title: /chats.*3 of 3/, advice: /79001110001@c\.us.*tariff/s, httpCode: '466' });
const somethingSpent = fails({ title: /limit of the instance's tariff/, advice: /next month.*tariff/, httpCode: '466' });

/** The tariff's quotas. A method's dooms every request, that of chats only those to other chats. */
const quotas: Row[] = [
	{ fault: "466 for the method's quota", happens: once(quota466()), ...both(methodSpent) },
	{ fault: "466 for the method's quota, spelled QUOTA", happens: once(quota({ invokeStatus: { ...method, status: 'QUOTA_EXCEEDED' } })), ...both(methodSpent) },
	{ fault: "466 for the method's quota, unframed", happens: once(quota(method)), ...both(methodSpent) },
	{ fault: "466 for the method's quota, unframed and spelled QUOTA", happens: once(quota({ ...method, status: 'QUOTA_EXCEEDED' })), ...both(methodSpent) },
	{ fault: "466 for the method's quota, spelled QUOTE_ALLOWED_EXCEEDED", happens: once(quota({ invokeStatus: { ...method, status: 'QUOTE_ALLOWED_EXCEEDED' } })), ...both(methodSpent) },
	{ fault: "466 for the method's quota, its numbers as texts", happens: once(quota({ invokeStatus: { ...method, used: '100', total: '100' } })), ...both(methodSpent) },
	{ fault: "466 for the method's quota, without a description", happens: once(quota({ invokeStatus: { ...method, description: undefined } })), ...both(methodSpent) },
	{ fault: "466 for the method's quota while chats are left", happens: once(quota({ invokeStatus: method, correspondentsStatus: { ...chats, used: 1, status: 'CORRESPONDENTS_QUOTE_ALLOWED' } })), ...both(methodSpent) },
	{ fault: "466 for the method's quota and that of chats", happens: once(quota({ invokeStatus: method, correspondentsStatus: chats })), ...both(methodSpent) },
	{ fault: '466 for the quota of chats', happens: once(correspondents466()), ...both(chatsSpent) },
	{ fault: '466 for the quota of chats, spelled QUOTA', happens: once(quota({ invokeStatus: allowed, correspondentsStatus: { ...chats, status: 'CORRESPONDENTS_QUOTA_EXCEEDED' } })), ...both(chatsSpent) },
	{ fault: '466 for the quota of chats, unframed', happens: once(quota(chats)), ...both(chatsSpent) },
	{ fault: '466 without a body', happens: once({ status: 466 }), ...both(somethingSpent) },
	{ fault: '466 with null', happens: once(quota(null)), ...both(somethingSpent) },
	{ fault: '466 with HTML', happens: once({ status: 466, body: '<html><h1>466</h1></html>', contentType: 'text/html' }), ...both(somethingSpent) },
];

export const limits: Row[] = [...rateLimits, ...quotas];
