import { failureIn } from '../../../../nodes/shared/failures/judge';
import * as answers from '../../../simulator/answers';
import type { Answer } from '../../../simulator/faults';
import { BROKEN, DOOMED, LATER, meaningOf, OPEN, REFUSED } from './meaning';
import { PATH, received } from './received';

type Case = [name: string, answer: Answer, meaning: object, title: RegExp, advice: RegExp, method?: string];

const said = (message: string): Answer => answers.validation400(message);
const page = (status: number): Answer => ({ status, contentType: 'text/html', body: `<html><title>${status}</title></html>` });

const framed = (status: number, message: string): Answer => ({ status, body: (path: string) => ({ statusCode: status, timestamp: '2026-01-01T00:00:00.000Z', path, message }) });

const documented: Case[] = [
	['an expired instance', answers.expired400(), DOOMED, /instance .*expired/i, /renew.*console/i],
	['a deleted instance', answers.deleted400(), DOOMED, /instance .*deleted/i, /Instance ID and API Token.*credential/],
	['an instance that is not authorised', answers.notAuthorized400(), DOOMED, /not linked/, /QR code/],
	['an instance that is not authorised, in the older words', said('instance account not authorized'), DOOMED, /not linked/, /QR code/],
	['an instance that is starting', answers.starting400(), DOOMED, /starting/, /wait/i],
	['values that GREEN-API refuses', said("Validation failed. Details: 'message' is required"), REFUSED, /'message' is required/, /value/],
	['bad request data', said('bad request data'), REFUSED, /bad request data/, /value/],
	['a body that is no JSON', said('Unexpected token o in JSON at position 1'), REFUSED, /Unexpected token/, /value/],
	...[
		"'urlFile' is not allowed to be empty", "'value' must have at least 1 key", "'chatId' must be one of the next formats: 'phone_number@c.us', 'chat_id@lid' or 'group_id@g.us'",
		"Wrong format. 'phoneNumber' must contain only digits", 'Validation failed', 'Bad Request', 'bad phone number, valid 11 or 12 digits',
	].map((words): Case => [`"${words}"`, said(words), REFUSED, new RegExp(`request: ${words.replaceAll('.', '\\.')}$`), /value/]),
	['something wrong that it does not name', { status: 400 }, REFUSED, /did not accept the request \(HTTP 400\)$/, /values of this item/],
	['something wrong that it does not name, in null', { status: 400, body: null }, REFUSED, /did not accept the request \(HTTP 400\)$/, /values of this item/],
	['a file whose link it has no longer, in braces', { status: 400, body: '{File message encrypted url not found}' }, REFUSED, /no link to the file/, /limited time/],
	['a status that is not there', said('ID message notfound'), REFUSED, /not there/, /deleted already.*24 hours/],
	['a chat that was archived before', said('ArchiveChatError: chat with id 79001110001@c.us already archive=true'), REFUSED, /already/, /nothing is left/i],
	['a chat without an incoming message', said('ArchiveChatError: cannot archive chat cause last message not found in chat'), REFUSED, /no incoming message/, /incomingWebhook/],
	['a chat that is not there', said('ArchiveChatError: chat with id 79001110009@c.us not found'), REFUSED, /chat.*not there/, /compare 'Chat ID'/],
	['a number that is too short', said('bad phone number, valid from 11 to 16 digits'), REFUSED, /length/, /11 to 16 digits/, 'checkWhatsapp'],
	['a check that took too long', answers.checkTimeout400(), LATER, /in time/, /again in a minute/, 'checkWhatsapp'],
	['a picture that took too long', said('get avatar timeout limit exceeded'), LATER, /in time/, /again in a minute/, 'getAvatar'],
	['the same words to another method', said('check phone number timeout limit exceeded'), REFUSED, /timeout limit/, /value/, 'sendTextStatus'],
	['a wrong token', answers.unauthorized401(), DOOMED, /API Token/, /apiTokenInstance.*credential/],
	['a wrong token, without a body', { status: 401 }, DOOMED, /API Token/, /apiTokenInstance.*credential/],
	['a wrong instance or API URL', answers.forbidden403(), DOOMED, /access/, /API URL and Instance ID.*credential/],
	['the closed beta', answers.beta403(), DOOMED, /access/, /lacks access.*support/],
	['a suspended account', { status: 403, body: { message: 'Your account is suspended' } }, DOOMED, /suspended/, /support/],
	['an address that does not exist', answers.notFound404(), DOOMED, /address/, /API URL/],
	['too many requests', answers.tooManyRequests429(), LATER, /too many requests/, /what else uses the instance|less often/],
	['too many requests, without a body', { status: 429 }, LATER, /too many requests/, /what else uses the instance|less often/],
	['a spent quota of the method', answers.quota466(), DOOMED, /spent.*100 of 100/, /business tariff/],
	['a spent quota of chats', answers.correspondents466(), REFUSED, /chats.*spent.*3 of 3/, /79001110001@c\.us/],
	['a caller that gave up', answers.clientClosed499(), OPEN, /connection/, /again/],
	['a file that is too large', answers.fileTooLarge500(), REFUSED, /larger than 100 MB/, /smaller file/],
	['a fault of the server', { status: 500, body: 'Cannot read properties of undefined' }, BROKEN, /could not handle/, /support/],
	['a gateway without a server', answers.badGateway502(), OPEN, /out of reach/, /again/],
	['a server that is not available', page(503), OPEN, /out of reach/, /again/],
	['a gateway that waits no longer', page(504), OPEN, /out of reach/, /again/],
	['another fault of the server', page(520), BROKEN, /could not handle/, /later/],
	['a status that is not documented', framed(418, 'I am a teapot'), REFUSED, /teapot/, /value/],
	['a status that is not documented, of another server', { status: 418, body: 'I am a teapot' }, BROKEN, /none of GREEN-API's.*418.*teapot/, /between n8n and GREEN-API/],
	['a conflict that somebody else sees', page(409), BROKEN, /none of GREEN-API's.*409/, /between n8n and GREEN-API/],
	['an address that another server does not know', page(404), { ...BROKEN, hopeless: true }, /address/, /API URL/],
	['a server that lost its patience', page(408), OPEN, /too long on its way/, /again/],
	['a server that fears a repetition', page(425), OPEN, /send the request again/, /again/],
	['a proxy that wants a password', page(407), DOOMED, /proxy.*user name and a password/, /'Proxy' in the node's 'Request Options'.*HTTPS_PROXY/],
	['a page that is elsewhere after the work', { status: 303, headers: { location: 'https://7103.api.greenapi.com/done' } }, { ...BROKEN, hopeless: true }, /another address/, /greenapi\.com\/done$/],
	['an answer that has not changed', { status: 304 }, BROKEN, /none of GREEN-API's.*304/, /between n8n and GREEN-API/],
];

describe('an answer of GREEN-API', () => {
	it.each(documented)('that means %s gets its explanation, its remedy and its consequences', (...[, answer, meaning, title, advice, method]) => {
		const failure = failureIn(received(answer), method);
		expect(failure && meaningOf(failure)).toEqual(meaning);
		expect(failure?.facts.title).toMatch(title);
		expect(failure?.facts.advice).toMatch(advice);
	});

	it.each(documented)('that means %s is explained without a full stop at the end, since n8n and this package add words', (_, answer) => {
		const facts = failureIn(received(answer))?.facts;
		expect(facts?.title).not.toMatch(/\.$/);
		expect(facts?.advice).not.toMatch(/\.$/);
	});
});

it.each([
	['ArchiveChatError: chat with id 79001110001@c.us already archive=true', true, false],
	['UnarchiveChatError: chat with id 79001110001@c.us already archive=false', true, false],
	['ArchiveChatError: chat with id 79001110001@c.us not found', false, true],
	['ArchiveChatError: cannot archive chat cause last message not found in chat', false, false],
])('tells whether what was asked for was so before, or what it is about is missing: %s', (words, isSo, isMissing) => {
	const { alreadySo = false, missing = false } = failureIn(received(said(words)))?.facts ?? {};
	expect([alreadySo, missing]).toEqual([isSo, isMissing]);
});

/** Bodies of servers that are not GREEN-API, to go with a code. */
const foreign: Array<[body: string, answer: (status: number) => Partial<Answer>]> = [
	['a page of HTML', () => ({ contentType: 'text/html', body: '<html><h1>No</h1></html>' })],
	['nothing', () => ({})],
	['null', () => ({ body: null })],
	['words', () => ({ body: 'No' })],
	['JSON of another make', () => ({ body: { message: 'no Route matched with those values' } })],
	['JSON of another make with the code', (statusCode) => ({ body: { statusCode, error: 'No', message: 'No' } })],
	['JSON with the code and the path of something else', (statusCode) => ({ body: { statusCode, path: '/static/app.js', message: 'No' } })],
	["GREEN-API's own frame of another code", () => ({ body: { statusCode: 200, path: PATH, message: 'No' } })],
];

const codes = Array.from({ length: 300 }, (_, index) => 300 + index);

/** Who answers so has not handed the request on: it lacks what a request needs to be looked at, is too much, or belongs elsewhere. */
const certainlyNot = [301, 307, 308, 400, 401, 403, 407, 413, 429, 466];

/** Whoever says so may have begun, GREEN-API included. */
const neverCertain = [302, 303, 408, 499];

describe('whether GREEN-API may have done what was asked', () => {
	it.each(foreign)('is certain after a few codes alone, where the body is %s', (_, answer) => {
		const certain = codes.filter((status) => failureIn(received({ ...answer(status), status }))?.facts.mayBeDone === false);
		expect(certain).toEqual(certainlyNot);
	});

	it("is certain after every refusal in GREEN-API's own frame but one for time", () => {
		const uncertain = codes.filter((status) => status < 500 && failureIn(received(framed(status, 'No')))?.facts.mayBeDone !== false);
		expect(uncertain).toEqual(neverCertain);
	});

	it("is not certain after GREEN-API's own faults, but for what they say of a file", () => {
		const certain = (message: string, method?: string) => codes.filter((status) => status >= 500 && failureIn(received(framed(status, message)), method)?.facts.mayBeDone === false);
		expect(certain('Internal server error')).toEqual([]);
		expect(certain('File from url exceeded max upload size. Size: 120mb')).toEqual([500]);
		expect(certain('Internal error when downloading file by chatId 1 and idMessage 2')).toEqual([]);
		expect(certain('Internal error when downloading file by chatId 1 and idMessage 2', 'sendMediaStatus')).toEqual([]);
		expect(certain('Internal error when downloading file by chatId 1 and idMessage 2', 'downloadFile')).toEqual([500]);
	});

	it('is told for every code in words that claim nothing else', () => {
		for (const [, answer] of foreign) {
			for (const status of codes) {
				const facts = failureIn(received({ ...answer(status), status }))?.facts;
				const text = `${facts?.title}. ${facts?.advice}`;
				expect(text).not.toMatch(/undefined|null|\[object|<|\.\.|: \./);
				if (facts?.mayBeDone && status < 500) expect(text).not.toMatch(/did not accept|Correct the value|Check the values/);
			}
		}
	});
});
