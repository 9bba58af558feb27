import { type INode, type JsonObject, NodeApiError } from 'n8n-workflow';
import { UnusableCredential } from '../../../../credentials/instance';
import { refusal } from '../../../../nodes/shared/failures/failure';
import { failureFrom } from '../../../../nodes/shared/failures/thrown';
import { disconnected } from './disconnected';
import { DOOMED, LATER, meaningOf, OPEN } from './meaning';
import { certificateFindings, encryptionFaults, plainAnswer } from './tlsCodes';

const node: INode = { id: '1', name: 'Send Status', type: 'sendStatus', typeVersion: 1, position: [0, 0], parameters: {} };

const errorOf = ([code, words]: [code: string, words: string]): Error => Object.assign(new Error(words), { code, cause: Object.assign(new Error(words), { code }) });

const withoutCode = ([, words]: [code: string, words: string]): Error => new Error(words);

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
	['ERR_PROXY_TUNNEL', DOOMED, /proxy.*Request Options/],
	['ERR_INVALID_PROXY', DOOMED, /proxy.*Request Options/],
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

	it.each(certificateFindings)('was certainly not sent after %s, "%s", and the next one would fare the same', (...finding) => {
		for (const error of [errorOf(finding), withoutCode(finding)]) {
			const failure = failureFrom(wrap(error));
			expect(meaningOf(failure)).toEqual(DOOMED);
			expect(failure.facts.title).toMatch(/certificate.*not trusted/);
		}
	});

	it.each(encryptionFaults)('may have been taken after %s, %j, and may be repeated where that is harmless', (...fault) => {
		const isWordy = /SSL routines/.test(fault[1]);
		for (const error of [errorOf(fault), ...(isWordy ? [withoutCode(fault)] : [])]) {
			const failure = failureFrom(wrap(error));
			expect(meaningOf(failure)).toEqual(OPEN);
			expect(failure.facts.title).toMatch(/encrypted connection.*broke off/);
		}
	});

	it('may have been taken where the first bytes are not encrypted, and the advice is to look at https', () => {
		for (const error of [errorOf(plainAnswer), withoutCode(plainAnswer)]) {
			const failure = failureFrom(wrap(error));
			expect(meaningOf(failure)).toEqual({ ...OPEN, hopeless: true });
			expect(failure.facts.advice).toMatch(/API URL begins with https:\/\/ where the server expects it/);
		}
	});

	it('was certainly not sent when the connection ended during the handshake', () => {
		const failure = failureFrom(wrap(errorOf(['ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'])));
		expect(meaningOf(failure)).toEqual(LATER);
	});

	it.each(['EHOSTUNREACH', 'ENETUNREACH'])('may have been taken when a connection ended with %s that had been made', (code) => {
		expect(failureFrom(wrap(disconnected(code, 'read'))).facts.mayBeDone).toBe(true);
	});
});

describe.each(forms)('a proxy that cannot be reached, %s', (_, wrap) => {
	const unreachable = (words: string, proxy?: object, apiUrl = 'https://api.green-api.com') => failureFrom(wrap(errorOf([/E[A-Z]{4,}(_\w+)?/.exec(words)?.[0] ?? '', words])), { apiUrl, proxy });
	const proxy = { host: '10.0.0.1', port: 443, protocol: 'http' };

	it.each<[string, string, object | undefined, string?]>([
		['the name is not that of the API URL', 'getaddrinfo ENOTFOUND proxy.example', undefined],
		['the name cannot be looked up and is not that of the API URL', 'getaddrinfo EAI_AGAIN proxy.example', undefined],
		['the port is not that of the API URL', 'connect ECONNREFUSED 10.0.0.1:3128', undefined],
		['the port is not that of the API URL, in IPv6', 'connect ECONNREFUSED fd00::1:3128', undefined],
		['the port is not that of a plain API URL', 'connect ETIMEDOUT 10.0.0.1:443', undefined, 'http://green-api.example'],
		['the node has a proxy at the same port', 'connect ECONNREFUSED 10.0.0.1:443', proxy],
		['the node has a proxy that gives no more than a code', 'ECONNREFUSED', proxy],
	])('is named where %s', (...[, words, ownProxy, apiUrl]) => {
		const failure = unreachable(words, ownProxy, apiUrl);
		expect(failure.facts).toMatchObject({ mayBeDone: false, hopeless: true, transient: !words.includes('ENOTFOUND'), title: expect.stringMatching(/proxy.*cannot be reached/), advice: expect.stringMatching(/'Proxy' in the node's 'Request Options'/) });
	});

	it.each<[string, string, string?]>([
		['the name is that of the API URL', 'getaddrinfo ENOTFOUND api.green-api.com'],
		['the port is that of the API URL', 'connect ECONNREFUSED 10.0.0.1:443'],
		['the port is that of a plain API URL', 'connect ECONNREFUSED 10.0.0.1:80', 'http://green-api.example'],
		['the port is written in the API URL', 'connect ECONNREFUSED 127.0.0.1:3128', 'http://127.0.0.1:3128'],
		['the connection was made', 'read ECONNRESET'],
	])('is not blamed where %s', (...[, words, apiUrl]) => {
		expect(unreachable(words, undefined, apiUrl).facts.title).not.toMatch(/proxy/);
	});

	// The words of https-proxy-agent, which gives no code.
	it('is named where it ends the connection, or speaks another language, before it has made a way through', () => {
		const failure = failureFrom(wrap(new Error('Proxy connection ended before receiving CONNECT response')), { apiUrl: 'https://api.green-api.com' });
		expect(meaningOf(failure)).toEqual({ ...LATER, hopeless: true });
		expect(`${failure.facts.title}. ${failure.facts.advice}`).toMatch(/proxy.*does not let requests through.*HTTPS_PROXY/);
	});

	it('is not certain where a connection in use broke off', () => {
		expect(unreachable('read ECONNRESET', proxy).facts.mayBeDone).toBe(true);
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

describe('failureFrom', () => {
	it('hands a Failure on as it is', () => {
		const failure = refusal('What happened', 'What to do');
		expect(failureFrom(failure)).toBe(failure);
	});

	it('keeps the words of an error that it does not know', () => {
		const advice = 'Run the node again. If it lasts, report it with this text';
		expect(failureFrom(new Error('Out of memory')).facts).toEqual({ title: 'Out of memory', advice, mayBeDone: true });
	});

	it('has a title for an error without words', () => {
		expect(failureFrom(new Error()).facts.title).toBe('The request ended without an answer');
	});
});
