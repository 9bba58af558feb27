import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { failureIn, judgeOf, retryAfter } from '../../../../nodes/shared/failures/judge';
import { validation400 } from '../../../simulator/answers';
import { factsOfRejected, wordsOf } from '../../factsOf';
import { received } from './received';

const NOW = Date.UTC(2026, 0, 1, 12);

describe('retryAfter', () => {
	it.each([
		['seconds', '7', 7000],
		['no wait', '0', 0],
		['a part of a second', '0.5', 500],
		['a date', new Date(NOW + 90_000).toUTCString(), 90_000],
		['a date that is over', new Date(NOW - 90_000).toUTCString(), 0],
		['less than nothing', '-3', 0],
	])('reads %s', (_, header, expected) => {
		expect(retryAfter(header, NOW)).toBe(expected);
	});

	it.each([undefined, '', ' ', 'soon', 7])('finds no wait in %p', (header) => {
		expect(retryAfter(header, NOW)).toBeUndefined();
	});
});

describe('failureIn', () => {
	it.each([200, 201, 204])('takes %i for a success', (statusCode) => {
		expect(failureIn({ statusCode, headers: {}, body: '' })).toBeUndefined();
	});

	it.each([301, 302, 303, 307, 308])('takes the redirect %i for a wrong API URL that dooms all requests', (statusCode) => {
		const location = 'https://7103.api.greenapi.com/waInstance11/getSettings/d75b3a66';
		const facts = failureIn({ statusCode, headers: { location }, body: '' })?.facts;
		expect(facts).toMatchObject({ hopeless: true });
		expect(facts && wordsOf(facts)).toMatch(/API URL.*https:\/\/7103\.api\.greenapi\.com$/);
	});

	it.each([
		['https://login.example.com/sso?back=https%3A%2F%2Fapi.green-api.com%2FwaInstance11', 'https://login.example.com/sso'],
		['/login#waInstance11', '/login'],
	])('does not tell the user to give the token to whoever answers with a redirect to %s', (location, target) => {
		const advice = failureIn({ statusCode: 302, headers: { location }, body: '' })?.facts.advice;
		expect(advice).toMatch(/^Set the credential's API URL to apiUrl on the instance's page.*proxy or a sign-in page/);
		expect(advice?.endsWith(`. The answer leads to ${target}`)).toBe(true);
	});

	it('explains a redirect that does not say where to', () => {
		const facts = failureIn({ statusCode: 302, headers: {}, body: '' })?.facts;
		expect(facts && wordsOf(facts)).toMatch(/API URL/);
		expect(facts && wordsOf(facts)).not.toMatch(/undefined|leads to [^a]/);
	});

	it.each([400, 401, 403, 404, 429, 466, 499, 500, 502, 504])('keeps the status %i for n8n', (statusCode) => {
		expect(failureIn({ statusCode, headers: {}, body: '' })?.facts.httpCode).toBe(String(statusCode));
	});

	it('keeps the wait that a 429 asks for', () => {
		expect(failureIn({ statusCode: 429, headers: { 'retry-after': '3' }, body: '' })?.facts.retryAfter).toBe(3000);
	});

	it.each([
		["its message, without GREEN-API's frame", received(validation400("Validation failed. Details: 'chatId' is required")).body, /request: 'chatId' is required$/],
		['its message', { message: 'bad request data' }, /request: bad request data$/],
		['its error', { error: 'bad request data' }, /request: bad request data$/],
		['its description', { message: ' ', description: 'bad request data' }, /request: bad request data$/],
		['its message, whatever is in the midst of it', { message: 'Odd. Validation failed. Details: no' }, /request: Odd\. Validation failed\. Details: no$/],
		['plain text', 'bad request data\n', /request: bad request data$/],
		['plain text with an angle bracket', 'minutes < 1', /request: minutes < 1$/],
	])('quotes what GREEN-API says in %s', (_, body, expected) => {
		expect(failureIn({ statusCode: 400, headers: {}, body })?.facts.title).toMatch(expected);
	});

	it.each([
		['a page of HTML', ' \n<html><body>Teapot</body></html>'],
		['nothing', ''],
		['white space', ' \n'],
		['null', null],
		['a list', []],
		['no words', { statusCode: 418 }],
	])('names the status where the answer bears %s', (_, body) => {
		const titleOf = (statusCode: number) => failureIn({ statusCode, headers: {}, body: body as string })?.facts.title;
		expect(titleOf(418)).toBe("The answer is none of GREEN-API's (HTTP 418)");
		expect(titleOf(400)).toBe('GREEN-API did not accept the request (HTTP 400)');
	});

	it('points to the values where a refusal says nothing, and not to the address in its headers', () => {
		const location = 'https://elsewhere.example';
		expect(failureIn({ statusCode: 400, headers: { location }, body: '' })?.facts.advice).toBe('Check the values of this item');
	});

	it.each([
		'File from url could not be downloaded: the link has expired',
		"Validation failed. Details: 'urlFile' with value 'example.com/starting-offer.jpg' must be a valid uri",
	])('does not take a 400 about one item for the end of the instance: %s', (message) => {
		const facts = failureIn(received(validation400(message)))?.facts;
		expect(facts?.hopeless ?? false).toBe(false);
		expect(facts?.title).not.toMatch(/^The instance/);
	});
});

describe('judgeOf', () => {
	const judge = async (method: string, statusCode: number, body: unknown) =>
		await judgeOf(method).call({} as IExecuteSingleFunctions, [], { statusCode, headers: {}, body: body as IDataObject });

	it.each([null, undefined, '', 'text', [], [[]], [{ idMessage: 'A' }, null], { idMessage: 'A' }])('hands the body %j of a success on as it is, in one item', async (body) => {
		expect(await judge('getContacts', 200, body)).toEqual([{ json: { body } }]);
	});

	it('throws the failure that an answer to its method means', async () => {
		const body = { message: 'Internal error when downloading file' };
		expect(await factsOfRejected(judge('downloadFile', 500, body))).toMatchObject({ missing: true });
		expect((await factsOfRejected(judge('getContacts', 500, body))).missing).toBeUndefined();
	});
});
