import { headersFor, notUploaded, uploadFirst } from '../../../nodes/SendStatus/upload';
import { pictureOrVideo } from '../../../nodes/SendStatus/acceptedFiles';
import { formatByName } from '../../../nodes/SendStatus/formats';
import { failureFrom } from '../../../nodes/shared/failures/thrown';
import { failureIn } from '../../../nodes/shared/failures/judge';
import { unreadable } from '../../../nodes/shared/transport/answer';
import type { Journey } from '../../../nodes/shared/transport/journey';
import type { Failure, FailureFacts } from '../../../nodes/shared/failures/failure';
import { factsOfRejected, wordsOf } from '../factsOf';
import { stored, unknownBytes } from './items';
import { jpg, png, posted } from './samples';

const answered = (statusCode: number, body: object = {}): Failure => failureIn({ statusCode, headers: {}, body }) as Failure;

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
		expect(words).not.toMatch(/API URL|apiUrl|status methods/);
	});

	it.each([failureFrom({ code: 'ECONNRESET' }), answered(502), answered(500), failureFrom({ code: 'ETIMEDOUT' })])('leaves no doubt that nothing was posted', (failure) => {
		expect(failure.facts.mayBeDone).toBe(true);
		const { facts } = notUploaded(failure);
		expect(facts.mayBeDone).toBe(false);
		expect(facts.title).toBe(`The file could not be uploaded. ${failure.facts.title}`);
		expect(facts.advice).toMatch(/It was not posted$/);
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
		expect(headersFor(formatByName(name)!)).toEqual(headers);
	});
});

describe('uploadFirst, for a stored file of which the item does not tell the size', () => {
	const MEGABYTE = 1024 * 1024;

	/** The journey of an item whose file n8n has stored as these helpers show it. */
	function journeyWith(helpers: object): Journey & { asked: unknown[] } {
		const asked: unknown[] = [];
		const context = {
			getInputData: () => ({ json: {}, binary: {} }),
			getExecutionCancelSignal: () => undefined,
			helpers: { assertBinaryData: () => stored('image/png'), binaryToBuffer: async (content: Buffer) => content, ...helpers },
		};
		return {
			asked,
			context,
			form: { fileFrom: 'binary', binaryPropertyName: 'data' },
			request: { options: { body: { fileName: 'a.png' } } },
			route: async () => [],
			ask: async (...request: unknown[]) => {
				asked.push(request);
				return { urlFile: 'https://example.com/a.png' };
			},
		} as unknown as Journey & { asked: unknown[] };
	}

	const factsOfUpload = async (helpers: object): Promise<FailureFacts> => {
		const journey = journeyWith(helpers);
		const facts = await factsOfRejected(uploadFirst(pictureOrVideo)(journey));
		expect(journey.asked).toEqual([]);
		return facts;
	};

	it('asks n8n for the size, then for the bytes, and puts the link into the request', async () => {
		const content = unknownBytes;
		const journey = journeyWith({ getBinaryMetadata: async () => ({ fileSize: content.length }), getBinaryStream: async () => content });
		await uploadFirst(pictureOrVideo)(journey);
		expect(journey.asked).toEqual([['uploadFile', { body: content, headers: { 'Content-Type': 'image/png' } }]]);
		expect(journey.request.options.body).toEqual({ fileName: 'a.png', urlFile: 'https://example.com/a.png' });
	});

	it.each([
		['png', png, { 'Content-Type': 'image/png' }],
		['jpg', jpg, { 'Content-Type': 'image/jpeg' }],
		['mkv', posted.mkv[0], { 'Content-Type': 'video/x-matroska', 'GA-Filename': 'file.mkv' }],
	])('tells GREEN-API that it is a %s by what the bytes say', async (_, content, headers) => {
		const journey = journeyWith({ getBinaryMetadata: async () => ({ fileSize: content.length }), getBinaryStream: async () => content });
		await uploadFirst(pictureOrVideo)(journey);
		expect(journey.asked).toEqual([['uploadFile', { body: content, headers }]]);
	});

	it('does not read one that is too large', async () => {
		const getBinaryStream = jest.fn();
		const facts = await factsOfUpload({ getBinaryMetadata: async () => ({ fileSize: 101 * MEGABYTE }), getBinaryStream });
		expect(facts.title).toBe("The file in 'data' is too large: 101 MB, at most 100 MB are allowed");
		expect(getBinaryStream).not.toHaveBeenCalled();
	});

	it.each([
		['its size is not known', { getBinaryMetadata: async () => await Promise.reject(new Error('ENOENT')) }],
		['its bytes are gone', { getBinaryMetadata: async () => ({ fileSize: 7 }), getBinaryStream: async () => await Promise.reject(new Error('ENOENT')) }],
	])('says so when %s', async (_, helpers) => {
		const facts = await factsOfUpload(helpers);
		expect(facts.title).toBe("The file in 'data' cannot be read");
		expect(facts.advice).toMatch(/run the node again that outputs it/);
		expect(facts.mayBeDone).toBe(false);
	});
});
