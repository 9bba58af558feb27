import { badGateway502, forbidden403, tooManyRequests429, validation400, type AnswerFault } from '../simulator';
import { both, comesThrough, dooms, fails, forEver, mayBeDeleted, mayBePosted, once, refusedFor, type Row } from './row';

/** As long as a request to the simulator never takes, on the slowest machine. Milliseconds. */
const TIMEOUT = 300;

/** For what may be repeated: one try and up to three repeats, as https://green-api.com/en/docs/api/common-errors/ advises for a 502. */
const GIVEN_UP: [number, number] = [2, 4];

const refusals: Row[] = [
	{ fault: '429 without a body', happens: once({ status: 429 }), ...both(comesThrough(2, 1)) },
	{
		fault: '429 for ever',
		happens: forEver(tooManyRequests429()),
		...both(dooms({ title: /too many requests/i, advice: /what else uses the instance/, httpCode: '429', requests: [60, 130] })),
	},
	{
		fault: '466 with HTML',
		happens: once({ status: 466, body: '<html><h1>466</h1></html>', contentType: 'text/html' }),
		...both(fails({ title: /limit of the instance's tariff/, advice: /next month.*tariff/, httpCode: '466' })),
	},
	{ fault: '400 without a body', happens: once({ status: 400 }), ...both(fails({ title: /did not accept the request.*400/, advice: /values of this item/, httpCode: '400' })) },
	{
		fault: 'an endless 400 that repeats the token all over',
		happens: once(({ token, method }) => validation400(`${`see /waInstance11/${method}/${token} or ${token}${token} `.repeat(40)}`)),
		...both(fails({ title: /^.{20,500}$/s, advice: /Correct the value/, httpCode: '400' })),
	},
	{
		fault: '301 to another address with the token in the path',
		happens: once(({ idInstance, method, token }) => ({ status: 301, headers: { location: `https://7103.example.com/waInstance${idInstance}/${method}/${token}` } })),
		...both(dooms({ title: /leads to another address/, advice: /Set the credential's API URL.*https:\/\/7103\.example\.com\b/, httpCode: '301' })),
	},
];

const address = { title: /does not know this address/, advice: /apiUrl/, httpCode: '404' };
const broken = { title: /could not handle the request/, advice: /later/, httpCode: '500' };
const cutOff = { title: /connection to GREEN-API broke off/, advice: /Check the network/, requests: GIVEN_UP };

/** What leaves open whether the request was taken. Only a connection that was never made tells for sure that it was not. */
const outages: Row[] = [
	{
		fault: '404 as HTML after it was taken',
		happens: once({ ...forbidden403(), status: 404, taken: true }),
		sends: mayBePosted({ ...address, posted: true, hopeless: true }),
		reads: dooms(address),
		deletes: mayBeDeleted({ ...address, deleted: true, hopeless: true }),
	},
	{ fault: '500', happens: once({ status: 500 }), sends: mayBePosted({ ...broken, posted: false }), reads: fails(broken), deletes: mayBeDeleted({ ...broken, deleted: false }) },
	{
		fault: '502 as HTML after it was taken',
		happens: once({ ...badGateway502(), taken: true }),
		sends: mayBePosted({ title: /out of reach for the moment/, httpCode: '502', posted: true }),
		reads: comesThrough(2, 1),
	},
	{ fault: 'connection refused for a while', happens: refusedFor(2500), ...both(comesThrough(1)) },
	{
		fault: 'connection refused for ever',
		happens: refusedFor(Infinity),
		...both(fails({ title: /server under the API URL cannot be reached/, advice: /Check the network/, requests: 0 })),
	},
	{ fault: 'reset for ever', happens: forEver({ cut: 'before' }), sends: mayBePosted({ title: cutOff.title, posted: false }), reads: fails(cutOff), deletes: mayBeDeleted({ ...cutOff, deleted: false }) },
	{ fault: 'no answer until the time-out', happens: { ...once({ hang: true }), timeout: TIMEOUT }, sends: mayBePosted({ title: /broke off/, posted: false }), reads: comesThrough(2, 1) },
	// A deletion's answer has no body of which half could be missing.
	{ fault: 'half a body', happens: once({ halfBody: true }), sends: mayBePosted({ title: /broke off/, posted: true }), reads: comesThrough(2, 1), deletes: comesThrough([1, 2]) },
];

const taken = (answer: Pick<AnswerFault, 'body' | 'contentType'>): AnswerFault => ({ status: 200, ...answer, taken: true });

/** Answers 200 that are none. GREEN-API may well have done what was asked; a read may be tried again, but not for long. */
const unreadable = (fault: string, answer: AnswerFault): Row => ({
	fault,
	happens: forEver(answer),
	sends: mayBePosted({ title: /answer is not a message ID/, posted: true }),
	// An upload of a file is answered with no list in any case.
	reads: fails({ title: /answer is not a list|list cannot be read/, advice: /Check.*API URL|less far back/, requests: [1, 4] }),
	deletes: mayBeDeleted({ title: /answer is not empty/, advice: /Check.*API URL/, deleted: true }),
});

/** Answers 200 without any content, which is what a deletion is answered. */
const empty = (fault: string, answer: AnswerFault): Row => ({ ...unreadable(fault, answer), deletes: comesThrough(1) });

const answers: Row[] = [
	empty('200 with an empty body', taken({})),
	empty('200 with null', taken({ body: null })),
	unreadable('200 with half a list', taken({ body: '[{"idMessage":"A"},{"idMes', contentType: 'application/json' })),
	unreadable('200 with a list in a list', taken({ body: [[]] })),
];

/**
 * The fault table: what GREEN-API, or the way there, can do to a request, and what becomes of the item then. One row for each way in
 * which a run can go on; how each answer and each broken connection is judged is in test/unit/shared/failures and transport.
 */
export const faultTable: Row[] = [...refusals, ...outages, ...answers];
