/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BinaryFile } from '../../../../nodes/SendStatus/binary';
import { toFile } from '../../../../nodes/SendStatus/file';
import { sendWithFile } from '../../../../nodes/SendStatus/sendWithFile';
import { headersFor, notUploaded, upload } from '../../../../nodes/shared/files/upload';
import { pictureOrVideo } from '../../../../nodes/SendStatus/acceptedFiles';
import { formatByName } from '../../../../nodes/shared/files/formats';
import { failureFrom } from '../../../../nodes/shared/failures/thrown';
import { failureIn } from '../../../../nodes/shared/failures/judge';
import { unreadable } from '../../../../nodes/shared/transport/answer';
import { ItemFile } from '../../../../nodes/shared/form/itemFile';
import type { Api } from '../../../../nodes/shared/transport/api';
import type { Failure, FailureFacts } from '../../../../nodes/shared/failures/failure';
import { factsOfRejected, wordsOf } from '../../factsOf';
import { formOf, itemWith } from '../../readForm';
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

	it.each([failureFrom({ code: 'ECONNRESET' }), answered(502), answered(500), failureFrom({ code: 'ETIMEDOUT' })])('leaves no doubt that nothing was sent', (failure) => {
		expect(failure.facts.mayBeDone).toBe(true);
		const { facts } = notUploaded(failure);
		expect(facts.mayBeDone).toBe(false);
		expect(facts.title).toBe(`The file could not be uploaded. ${failure.facts.title}`);
		expect(facts.advice).toMatch(/It was not sent$/);
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

describe('upload, for a stored file of which the item does not tell the size', () => {
	const MEGABYTE = 1024 * 1024;
	const data = stored('image/png');
	const link = { urlFile: 'https://example.com/a.png' };

	/** What an item's work can ask, with n8n's helpers for a stored file: all that was asked and sent is noted. */
	function apiWith(helpers: object) {
		const asked: unknown[] = [];
		const sent: unknown[] = [];
		const ask = async (...request: unknown[]) => {
			asked.push(request);
			return link;
		};
		const send = async (content: object) => {
			sent.push(content);
			return { idMessage: 'A' };
		};
		const context = itemWith({ data }, { binaryToBuffer: buffer, ...helpers });
		return { api: { context, ask, send, timeZone: 'UTC' } as unknown as Api, asked, sent, context };
	}

	const holding = (content: Buffer) => ({ getBinaryMetadata: async () => ({ fileSize: content.length }), getBinaryStream: async () => Readable.from([content]) });

	const binaryFile: BinaryFile = { file: new ItemFile('data', data), format: formatByName('a.png')!, fileName: 'a.png' };

	const factsOfUpload = async (helpers: object): Promise<FailureFacts> => {
		const { api, asked } = apiWith(helpers);
		const facts = await factsOfRejected(upload(binaryFile.file, {}, api));
		expect(asked).toEqual([]);
		return facts;
	};

	it('asks n8n for the size, then for the bytes, and the link goes into the request', async () => {
		const { api, asked, sent } = apiWith(holding(unknownBytes));
		const [{ json }] = await sendWithFile({ file: binaryFile, audience: { chosen: 'allContacts' } }, api);
		expect(json).toEqual({ kind: 'picture', audience: 'allContacts', time: expect.any(String), idMessage: 'A' });
		expect(asked).toEqual([['uploadFile', { body: unknownBytes, headers: { 'Content-Type': 'image/png' } }]]);
		expect(sent).toEqual([{ ...link, fileName: 'a.png' }]);
	});

	it.each([
		['png', png, { 'Content-Type': 'image/png' }],
		['jpg', jpg, { 'Content-Type': 'image/jpeg' }],
		['mkv', posted.mkv[0], { 'Content-Type': 'video/x-matroska', 'GA-Filename': 'file.mkv' }],
	])('tells GREEN-API that it is a %s by what the bytes say', async (_, content, headers) => {
		const { api, asked, context } = apiWith(holding(content));
		const file = await toFile(formOf({ fileFrom: 'binary', binaryPropertyName: 'data' }, context), pictureOrVideo);
		await sendWithFile({ file, audience: { chosen: 'allContacts' } }, api);
		expect(asked).toEqual([['uploadFile', { body: content, headers }]]);
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
