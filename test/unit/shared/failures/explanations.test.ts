import { type INode, type JsonObject, NodeApiError } from 'n8n-workflow';
import { UnusableCredential } from '../../../../credentials/instance';
import { failureFrom } from '../../../../nodes/shared/failures/thrown';
import { failureIn } from '../../../../nodes/shared/failures/judge';
import * as answers from '../../../simulator/answers';
import type { Answer } from '../../../simulator/faults';
import { disconnected } from './disconnected';
import { received } from './received';

/** What the failure means for the request, and for those after it. */
const DOOMED = { taken: 'no', transient: false, hopeless: true };
const REFUSED = { taken: 'no', transient: false, hopeless: false };
const LATER = { taken: 'no', transient: true, hopeless: false };
const OPEN = { taken: 'unknown', transient: true, hopeless: false };
const BROKEN = { taken: 'unknown', transient: false, hopeless: false };

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

function meaningOf({ facts: { taken, transient = false, hopeless = false } }: ReturnType<typeof failureFrom>) {
	return { taken, transient, hopeless };
}

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

const node: INode = { id: '1', name: 'Send Status', type: 'sendStatus', typeVersion: 1, position: [0, 0], parameters: {} };

/** The ways in which the supported versions of n8n hand an error of the network to a node. */
const forms: Array<[form: string, wrap: (error: Error) => Error]> = [
	['as it is', (error) => error],
	['wrapped by n8n', (error) => new NodeApiError(node, error as unknown as JsonObject)],
	['wrapped by an n8n that drops the cause', (error) => Object.assign(new NodeApiError(node, error as unknown as JsonObject), { cause: undefined })],
];

const disconnections: Array<[code: string, meaning: object, words: RegExp]> = [
	['ENOTFOUND', DOOMED, /no server.*API URL/],
	['ECONNREFUSED', LATER, /cannot be reached.*API URL/],
	['EHOSTUNREACH', LATER, /cannot be reached.*API URL/],
	['ENETUNREACH', LATER, /cannot be reached.*API URL/],
	['EAI_AGAIN', LATER, /cannot be reached.*API URL/],
	['CERT_HAS_EXPIRED', DOOMED, /certificate/],
	['DEPTH_ZERO_SELF_SIGNED_CERT', DOOMED, /certificate/],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', DOOMED, /certificate/],
	['ERR_TLS_CERT_ALTNAME_INVALID', DOOMED, /certificate/],
	['ECONNRESET', OPEN, /connection.*broke off/],
	['EPIPE', OPEN, /connection.*broke off/],
	['ETIMEDOUT', OPEN, /connection.*broke off/],
	['ECONNABORTED', OPEN, /connection.*broke off/],
	['ERR_BAD_RESPONSE', OPEN, /connection.*broke off/],
];

describe.each(forms)('a request without an answer, %s', (_, wrap) => {
	it.each(disconnections)('is explained after %s', (code, meaning, words) => {
		const failure = failureFrom(wrap(disconnected(code)));
		expect(meaningOf(failure)).toEqual(meaning);
		expect(`${failure.facts.title}. ${failure.facts.advice}`).toMatch(words);
	});

	it('is explained after half an answer, whose status stands where the code would', () => {
		const half = Object.assign(new Error('stream has been aborted'), { code: 'ERR_BAD_RESPONSE', status: 200, response: { status: 200, data: '' } });
		const failure = failureFrom(wrap(half));
		expect(meaningOf(failure)).toEqual(OPEN);
		expect(failure.facts.title).toMatch(/connection.*broke off/);
	});

	it.each(['EHOSTUNREACH', 'ENETUNREACH'])('may have been taken when a connection ended with %s that had been made', (code) => {
		expect(failureFrom(wrap(disconnected(code, 'read'))).facts.taken).toBe('unknown');
	});
});

describe('a request that was never sent', () => {
	it('is explained when the credential forbids the host', () => {
		const failure = failureFrom(new Error('Domain not allowed: This credential is restricted from accessing api.green-api.com.'));
		expect(meaningOf(failure)).toEqual(DOOMED);
		expect(failure.facts.advice).toContain("'Allowed HTTP Request Domains'");
	});

	it('is explained when the credential cannot be used', () => {
		const failure = failureFrom(new UnusableCredential('The API Token is empty', 'Copy it'));
		expect(failure.facts).toMatchObject({ title: 'The API Token is empty', advice: 'Copy it' });
		expect(meaningOf(failure)).toEqual(DOOMED);
	});
});
