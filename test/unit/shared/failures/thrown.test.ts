import { type INode, type JsonObject, NodeApiError } from 'n8n-workflow';
import { UnusableCredential } from '../../../../credentials/instance';
import { refusal } from '../../../../nodes/shared/failures/failure';
import { failureFrom } from '../../../../nodes/shared/failures/thrown';
import { disconnected } from './disconnected';
import { DOOMED, LATER, meaningOf, OPEN } from './meaning';

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

describe('failureFrom', () => {
	it('hands a Failure on as it is', () => {
		const failure = refusal('What happened', 'What to do');
		expect(failureFrom(failure)).toBe(failure);
	});

	it('keeps the words of an error that it does not know', () => {
		const { title, taken, transient = false, hopeless = false } = failureFrom(new Error('Out of memory')).facts;
		expect(title).toContain('Out of memory');
		expect({ taken, transient, hopeless }).toEqual({ taken: 'unknown', transient: false, hopeless: false });
	});

	it('has a title for an error without words', () => {
		expect(failureFrom(new Error()).facts.title).not.toBe('');
	});
});
