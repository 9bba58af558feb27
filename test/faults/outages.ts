import { badGateway502, clientClosed499, fileGone500, type AnswerFault } from '../simulator';
import { both, comesThrough, fails, forEver, mayBeDeleted, mayBePosted, once, refusedFor, type Row } from './row';

/** As long as a request to the simulator never takes, on the slowest machine. */
const TIMEOUT = 300;

const unavailable503: AnswerFault = { status: 503, body: 'Service Unavailable' };
const gatewayTimeout504: AnswerFault = { ...badGateway502(), status: 504 };
const internal500: AnswerFault = { status: 500, body: { statusCode: 500, message: 'Internal server error' } };

const outOfReach = /out of reach for the moment/;
const brokeOff = /connection to GREEN-API broke off/;
const unreachable = /server under the API URL cannot be reached/;

/** For reads: one try and up to three repeats, as https://green-api.com/en/docs/api/common-errors/ advises for a 502. */
const GIVEN_UP: [number, number] = [2, 4];

const broken = { title: /could not handle the request/, advice: /later/, httpCode: '500' };
const away = { title: outOfReach, advice: /again in a minute/, httpCode: '502', requests: GIVEN_UP };
const cutOff = { title: brokeOff, advice: /Check the network/, requests: GIVEN_UP };

/** Answers that leave open whether the request was taken. */
const gateways: Row[] = [
	{ fault: '499', happens: once(clientClosed499()), sends: mayBePosted({ title: /closed before GREEN-API had answered/, httpCode: '499', posted: false }), reads: comesThrough(2, 1) },
	{ fault: '500', happens: once(internal500), sends: mayBePosted({ title: /could not handle the request/, httpCode: '500', posted: false }), reads: fails(broken), deletes: mayBeDeleted({ ...broken, deleted: false }) },
	{ fault: '500 that speaks of a file that is not asked for', happens: once({ ...fileGone500(), taken: true }), sends: mayBePosted({ title: /could not handle the request/, httpCode: '500', posted: true }), reads: fails(broken), deletes: mayBeDeleted({ ...broken, deleted: true }) },
	{ fault: '502 as HTML', happens: once(badGateway502()), sends: mayBePosted({ title: outOfReach, httpCode: '502', posted: false }), reads: comesThrough(2, 1) },
	{ fault: '502 as HTML after it was taken', happens: once({ ...badGateway502(), taken: true }), sends: mayBePosted({ title: outOfReach, httpCode: '502', posted: true }), reads: comesThrough(2, 1) },
	{ fault: '502 for ever', happens: forEver(badGateway502()), sends: mayBePosted({ title: outOfReach, httpCode: '502', posted: false }), reads: fails(away), deletes: mayBeDeleted({ ...away, deleted: false }) },
	{ fault: '503', happens: once(unavailable503), sends: mayBePosted({ title: outOfReach, httpCode: '503', posted: false }), reads: comesThrough(2, 1) },
	{ fault: '503 that asks for 9 seconds', happens: once({ ...unavailable503, headers: { 'retry-after': '9' } }), sends: mayBePosted({ title: outOfReach, httpCode: '503', posted: false }), reads: comesThrough(2, 9) },
	{ fault: '504 after it was taken', happens: once({ ...gatewayTimeout504, taken: true }), sends: mayBePosted({ title: outOfReach, httpCode: '504', posted: true }), reads: comesThrough(2, 1) },
];

/** Connections that end without an answer. Only one that was never made tells for sure that nothing was taken. */
const connections: Row[] = [
	{ fault: 'connection refused for a while', happens: refusedFor(2500), ...both(comesThrough(1)) },
	{ fault: 'connection refused for ever', happens: refusedFor(Infinity), ...both(fails({ title: unreachable, advice: /Check the network/, requests: 0 })) },
	{ fault: 'reset before the request was read', happens: once({ cut: 'before' }), sends: mayBePosted({ title: brokeOff, posted: false }), reads: comesThrough(2, 1) },
	{ fault: 'reset after it was taken', happens: once({ cut: 'after' }), sends: mayBePosted({ title: brokeOff, posted: true }), reads: comesThrough(2, 1) },
	{ fault: 'reset for ever', happens: forEver({ cut: 'before' }), sends: mayBePosted({ title: brokeOff, posted: false }), reads: fails(cutOff), deletes: mayBeDeleted({ ...cutOff, deleted: false }) },
	{ fault: 'no answer until the time-out', happens: { ...once({ hang: true }), timeout: TIMEOUT }, sends: mayBePosted({ title: /./, posted: false }), reads: comesThrough(2, 1) },
	// A deletion's answer has no body of which half could be missing.
	{ fault: 'half a body', happens: once({ halfBody: true }), sends: mayBePosted({ title: /./, posted: true }), reads: comesThrough(2, 1), deletes: comesThrough([1, 2]) },
];

const taken = (answer: Pick<AnswerFault, 'body' | 'contentType'>): AnswerFault => ({ status: 200, ...answer, taken: true });

const noList = { title: /answer is not a list/, advice: /Check.*API URL/ };

// An upload of a file is answered with no list in any case.
const garbledList = { title: /list cannot be read: it is garbled or cut off|answer is not a list/, advice: /less far back|Check.*API URL/ };

/** Answers 200 that are none. GREEN-API may well have done what was asked; a read may be tried again, but not for long. */
const unreadable = (fault: string, answer: AnswerFault, reads = noList): Row => ({
	fault,
	happens: forEver(answer),
	sends: mayBePosted({ title: /answer is not a message ID/, posted: true }),
	reads: fails({ title: reads.title, advice: reads.advice, requests: [1, 4] }),
	deletes: mayBeDeleted({ title: /answer is not empty/, advice: /Check.*API URL/, deleted: true }),
});

/** Answers 200 without any content, which is what a deletion is answered. */
const empty = (fault: string, answer: AnswerFault): Row => ({ ...unreadable(fault, answer), deletes: comesThrough(1) });

const answers: Row[] = [
	empty('200 with an empty body', taken({})),
	empty('200 with null', taken({ body: null })),
	unreadable('200 with broken JSON', taken({ body: '{"idMessage":"3EB0', contentType: 'application/json' })),
	unreadable('200 with a list with a comma too many', taken({ body: '[{"idMessage":"A"},,{"idMessage":"B"}]', contentType: 'application/json' }), garbledList),
	unreadable('200 with half a list', taken({ body: '[{"idMessage":"A"},{"idMes', contentType: 'application/json' }), garbledList),
	unreadable('200 with an empty id', taken({ body: { idMessage: '' } })),
	unreadable('200 with a blank id', taken({ body: { idMessage: ' \n' } })),
	unreadable('200 with HTML', taken({ body: '<!DOCTYPE html><html><body>Welcome</body></html>', contentType: 'text/html' })),
	unreadable('200 with HTML that says it is JSON', taken({ body: '<html></html>', contentType: 'application/json' })),
	unreadable('200 with an object of another shape', taken({ body: { result: true, idMessage: 7 } })),
	unreadable('200 with a list of something else', taken({ body: [7, null, 'text'] })),
	unreadable('200 with a list in a list', taken({ body: [[]] })),
	unreadable('200 with a text', taken({ body: '"queued"', contentType: 'application/json' })),
	unreadable('200 with a number', taken({ body: '7', contentType: 'application/json' })),
	empty('204 without a body', { status: 204, taken: true }),
];

export const outages: Row[] = [...gateways, ...connections, ...answers];
