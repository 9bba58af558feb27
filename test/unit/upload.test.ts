import { headersFor, notUploaded } from '../../nodes/SendStatus/upload';
import { kindByName } from '../../nodes/SendStatus/kinds';
import { failureFrom } from '../../nodes/shared/connection';
import { failureOf } from '../../nodes/shared/judge';
import { unreadable } from '../../nodes/shared/rows';
import type { Failure } from '../../nodes/shared/failure';
import { wordsOf } from './factsOf';

const answered = (statusCode: number, body: object = {}): Failure => failureOf({ statusCode, headers: {}, body }) as Failure;

describe('notUploaded', () => {
	it.each<[string, Failure]>([
		['no server', failureFrom({ code: 'ENOTFOUND' })],
		['a certificate that is not trusted', failureFrom({ code: 'CERT_HAS_EXPIRED' })],
		['a refused connection', failureFrom({ code: 'ECONNREFUSED' })],
		['a host that the credential does not allow', failureFrom({ message: 'Domain not allowed' })],
		['a wrong address', answered(404)],
		['no access', answered(403)],
		['a redirect', answered(301)],
		['an unreadable answer', unreadable('a link to the file')],
	])("speaks of the Media URL where %s would be the API URL's doing", (_, failure) => {
		const words = wordsOf(notUploaded(failure).facts);
		expect(words).toContain('Media URL');
		expect(words).not.toMatch(/API URL|apiUrl/);
	});

	it.each([failureFrom({ code: 'ECONNRESET' }), answered(502), answered(500), failureFrom({ code: 'ETIMEDOUT' })])('leaves no doubt that nothing was posted', (failure) => {
		expect(failure.facts.taken).toBe('unknown');
		const { facts } = notUploaded(failure);
		expect(facts.taken).toBe('no');
		expect(facts.title).toBe(`The file could not be uploaded. ${failure.facts.title}`);
		expect(facts.advice).toMatch(/The status was not posted$/);
	});

	it('keeps what the answer says about the rest of the run', () => {
		expect(notUploaded(answered(401)).facts).toMatchObject({ hopeless: true, httpCode: '401' });
		expect(notUploaded(answered(400)).facts.hopeless).toBeUndefined();
	});
});

describe('headersFor', () => {
	it.each([
		['horse.jpeg', { 'Content-Type': 'image/jpeg' }],
		['greeting.wav', { 'Content-Type': 'audio/wav' }],
		['film.mkv', { 'Content-Type': 'video/x-matroska', 'GA-Filename': 'file.mkv' }],
		['film.avi', { 'Content-Type': 'video/x-msvideo', 'GA-Filename': 'file.avi' }],
	])('tells the type of %s, and the extension where lists of types do not know it', (name, headers) => {
		expect(headersFor(kindByName(name)!)).toEqual(headers);
	});
});
