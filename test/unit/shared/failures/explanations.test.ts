import { failureIn } from '../../../../nodes/shared/failures/judge';
import * as answers from '../../../simulator/answers';
import type { Answer } from '../../../simulator/faults';
import { BROKEN, DOOMED, LATER, meaningOf, OPEN, REFUSED } from './meaning';
import { received } from './received';

type Case = [name: string, answer: Answer, meaning: object, title: RegExp, advice: RegExp];

const said = (message: string): Answer => answers.validation400(message);
const page = (status: number): Answer => ({ status, contentType: 'text/html', body: `<html><title>${status}</title></html>` });

const documented: Case[] = [
	['an expired instance', answers.expired400(), DOOMED, /instance .*expired/i, /renew.*console/i],
	['a deleted instance', answers.deleted400(), DOOMED, /instance .*deleted/i, /Instance ID and API Token.*credential/],
	['an instance that is not authorised', answers.notAuthorized400(), DOOMED, /not linked/, /QR code/],
	['an instance that is not authorised, in the older words', said('instance account not authorized'), DOOMED, /not linked/, /QR code/],
	['an instance that is starting', answers.starting400(), DOOMED, /starting/, /wait/i],
	['values that GREEN-API refuses', said("Validation failed. Details: 'message' is required"), REFUSED, /'message' is required/, /value/],
	['bad request data', said('bad request data'), REFUSED, /bad request data/, /value/],
	['a body that is no JSON', said('Unexpected token o in JSON at position 1'), REFUSED, /Unexpected token/, /value/],
	['a status that is not there', said('ID message notfound'), REFUSED, /not there/, /deleted already.*24 hours/],
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
	['a status that is not documented', { status: 418, body: 'I am a teapot' }, REFUSED, /teapot/, /value/],
];

describe('an answer of GREEN-API', () => {
	it.each(documented)('that means %s gets its explanation, its remedy and its consequences', (_, answer, meaning, title, advice) => {
		const failure = failureIn(received(answer));
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
