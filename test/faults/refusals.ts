import { beta403, deleted400, expired400, fileTooLarge500, forbidden403, notAuthorized400, notFound404, starting400, unauthorized401, validation400, type AnswerFault } from '../simulator';
import { both, comesThrough, dooms, fails, mayBePosted, once, open, openThenDooms, type Row } from './row';

/** A 400 about the values of one item: shown in GREEN-API's own words, and the next item may be fine. */
const aboutValues = (message: string, shown: RegExp): Row => ({
	fault: `400 "${message}"`,
	happens: once(validation400(message)),
	...both(fails({ title: shown, advice: /Correct the value/, httpCode: '400' })),
});

const values: Row[] = [
	aboutValues("Validation failed. Details: 'message' is required", /'message' is required/),
	aboutValues("Validation failed. Details: 'urlFile' is not allowed to be empty", /'urlFile' is not allowed to be empty/),
	aboutValues("Validation failed. Details: 'value' must have at least 1 key", /'value' must have at least 1 key/),
	aboutValues("Validation failed. Details: 'chatId' must be one of the next formats: 'phone_number@c.us', 'chat_id@lid' or 'group_id@g.us'", /'chatId' must be one of the next formats: .*@lid/),
	aboutValues("Wrong format. 'phoneNumber' must contain only digits", /'phoneNumber' must contain only digits/),
	aboutValues('Validation failed', /Validation failed/),
	aboutValues('Bad Request', /Bad Request/),
	aboutValues('bad request data', /bad request data/),
	aboutValues('Unexpected token } in JSON at position 12', /Unexpected token } in JSON at position 12/),
	aboutValues('Message not found by id 3EB0C767D097B7C7C030', /not found by id 3EB0C767D097B7C7C030/),
	aboutValues('bad phone number, valid 11 or 12 digits', /bad phone number/),
	aboutValues('check phone number timeout limit exceeded', /timeout limit exceeded/),
];

const unframed = (status: number, body?: AnswerFault['body']): AnswerFault => ({ status, body });

const framed = (statusCode: number, message: string): AnswerFault => ({ status: statusCode, body: (path: string) => ({ statusCode, path, message }) });

const page = (status: number): AnswerFault => ({ ...forbidden403(), status });

/** What a server between n8n and GREEN-API answers in its place: it may have handed the request on before. */
const betweenThem: Row[] = [304, 405, 409, 418, 421, 422, 451].map((status) => ({
	fault: `${status} of a server on the way, after it was taken`,
	happens: once({ ...page(status), taken: true }),
	...open({ title: /answer is none of GREEN-API's/, advice: /what is between n8n and GREEN-API/, httpCode: String(status) }, true),
}));

/** The same of servers that ask to send it again, which is done where it is harmless. */
const impatient: Row[] = [
	{ fault: '408 after it was taken', happens: once({ ...page(408), taken: true }), sends: mayBePosted({ title: /too long on its way/, httpCode: '408', posted: true }), reads: comesThrough(2, 1) },
	{ fault: '425 after it was taken', happens: once({ ...page(425), taken: true }), sends: mayBePosted({ title: /send the request again/, httpCode: '425', posted: true }), reads: comesThrough(2, 1) },
];

/** The 400 of a deletion, with which GREEN-API refuses an id that it does not know. */
const unknown: Row = {
	fault: '400 "ID message notfound"',
	happens: once(validation400('ID message notfound')),
	...both(fails({ title: /'Message ID' is not there \(any more\)/, advice: /Compare 'Message ID'.*deleted already.*24 hours/, httpCode: '400' })),
};

const bare: Row[] = [
	{ fault: '400 without a body', happens: once(unframed(400)), ...both(fails({ title: /did not accept the request.*400/, advice: /values of this item/, httpCode: '400' })) },
	{ fault: '400 with null', happens: once(unframed(400, null)), ...both(fails({ title: /did not accept the request.*400/, advice: /values of this item/, httpCode: '400' })) },
	{ fault: '400 with a bare text in braces', happens: once(unframed(400, '{File message encrypted url not found}')), ...both(fails({ title: /no link to the file/, advice: /limited time/, httpCode: '400' })) },
	{ fault: "an undocumented 418 in GREEN-API's frame", happens: once(framed(418, 'No coffee here')), ...both(fails({ title: /did not accept the request: No coffee here/, advice: /Correct the value/, httpCode: '418' })) },
	{
		fault: 'an endless 400 that repeats the token all over',
		happens: once(({ token, method }) => validation400(`${`see /waInstance11/${method}/${token} or ${token}${token} `.repeat(40)}`)),
		...both(fails({ title: /^.{20,500}$/s, advice: /Correct the value/, httpCode: '400' })),
	},
];

/** The instance itself cannot be used: whatever is sent next fares the same. */
const instances: Row[] = [
	{ fault: '400 not authorized', happens: once(notAuthorized400()), ...both(dooms({ title: /not linked to a WhatsApp account/, advice: /scan the QR code/, httpCode: '400' })) },
	{ fault: '400 not authorized, in its older words', happens: once(validation400('instance account not authorized')), ...both(dooms({ title: /not linked to a WhatsApp account/, advice: /scan the QR code/, httpCode: '400' })) },
	{ fault: '400 starting', happens: once(starting400()), ...both(dooms({ title: /instance is starting/, advice: /Wait a minute/, httpCode: '400' })) },
	{ fault: '400 expired', happens: once(expired400()), ...both(dooms({ title: /instance has expired/, advice: /Renew the instance/, httpCode: '400' })) },
	{ fault: '400 deleted', happens: once(deleted400()), ...both(dooms({ title: /instance was deleted/, advice: /another instance into the credential/, httpCode: '400' })) },
];

const token = { title: /does not accept the API Token/, advice: /Copy apiTokenInstance/, httpCode: '401' };
const access = { title: /refuses access to this instance/, advice: /Compare API URL and Instance ID.*lacks access.*support/, httpCode: '403' };
const address = { title: /does not know this address/, advice: /apiUrl/, httpCode: '404' };
const elsewhere = { title: /leads to another address/, advice: /Set the credential's API URL.*https:\/\/7103\.example\.com$|https:\/\/7103\.example\.com[^/]/, httpCode: '301' };

const credentials: Row[] = [
	{ fault: '401', happens: once(unauthorized401()), ...both(dooms(token)) },
	{ fault: '401 without a body', happens: once(unframed(401)), ...both(dooms(token)) },
	{ fault: '403 as HTML', happens: once(forbidden403()), ...both(dooms(access)) },
	{ fault: '403 without access to the beta methods', happens: once(beta403()), ...both(dooms(access)) },
	{ fault: '403 of a suspended account', happens: once(unframed(403, { message: 'Your account is suspended' })), ...both(dooms({ title: /account is suspended/, advice: /GREEN-API support/, httpCode: '403' })) },
	{ fault: '404 that echoes the path', happens: once(notFound404('POST')), ...both(dooms(address)) },
	{ fault: '404 as HTML', happens: once(page(404)), ...openThenDooms(address, false) },
	{ fault: '404 as HTML after it was taken', happens: once({ ...page(404), taken: true }), ...openThenDooms(address, true) },
	{ fault: '407 of a proxy', happens: once(page(407)), ...both(dooms({ title: /proxy.*asks for a user name and a password/, advice: /'Proxy' in the node's 'Request Options'/, httpCode: '407' })) },
	{
		fault: '301 to another address',
		happens: once(({ idInstance, method, token: secret }) => ({ status: 301, headers: { location: `https://7103.example.com/waInstance${idInstance}/${method}/${secret}` } })),
		...both(dooms(elsewhere)),
	},
	{
		fault: '302 to another address with the token in the query',
		happens: once(({ token: secret }) => ({ status: 302, headers: { location: `https://7103.example.com?path=${secret}` } })),
		...openThenDooms({ ...elsewhere, httpCode: '302' }, false),
	},
	{ fault: '303 after it was taken', happens: once(({ token: secret }) => ({ status: 303, taken: true, headers: { location: `https://7103.example.com?path=${secret}` } })), ...openThenDooms({ ...elsewhere, httpCode: '303' }, true) },
	{ fault: '308 to another address', happens: once({ status: 308, headers: { location: 'https://7103.example.com/waInstance' } }), ...both(dooms({ ...elsewhere, httpCode: '308' })) },
];

/** A 500 that says what is wrong with the file: nothing was posted. */
const file: Row = {
	fault: '500 because the file is too large',
	happens: once(fileTooLarge500()),
	...both(fails({ title: /file is larger than 100 MB/, advice: /smaller file/, httpCode: '500' })),
};

export const refusals: Row[] = [...values, unknown, ...bare, ...instances, ...credentials, file, ...betweenThem, ...impatient];
