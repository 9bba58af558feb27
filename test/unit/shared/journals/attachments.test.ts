import type { IDataObject } from 'n8n-workflow';
import { attachmentsFor, thumbnailOf } from '../../../../nodes/shared/journals/attachments';
import type { Api } from '../../../../nodes/shared/transport/api';
import { cancelled } from '../../../../nodes/shared/transport/pause';

const bytes = Buffer.from([0xff, 0xd8, 0xff]);
const jpegThumbnail = bytes.toString('base64');

describe('thumbnailOf', () => {
	it.each([
		['a file', { jpegThumbnail }],
		['the page that a text links to', { extendedTextMessage: { text: 'Look', jpegThumbnail } }],
		['a page, beside an empty one', { jpegThumbnail: '', extendedTextMessage: { jpegThumbnail } }],
		['a place', { location: { latitude: 1, jpegThumbnail } }],
		['a file, written as an address', { jpegThumbnail: `data:image/jpeg;base64,${jpegThumbnail}` }],
	])('finds the preview of %s', (_, row) => {
		expect(thumbnailOf(row)).toEqual(bytes);
	});

	it.each([{}, { jpegThumbnail: '' }, { jpegThumbnail: null }, { jpegThumbnail: 7 }, { jpegThumbnail: '****' }, { extendedTextMessage: null, location: [] }])('finds none in %j', (row) => {
		expect(thumbnailOf(row)).toBeUndefined();
	});
});

describe('attachmentsFor', () => {
	const context = {
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => await Promise.resolve({ apiUrl: 'https://api.example.com', idInstance: '7103000000', apiTokenInstance: 'token' }),
	};

	it('ends with the execution that is stopped, and begins no further row', async () => {
		const stop = new AbortController();
		const asked: unknown[] = [];
		const httpRequest = async () => await Promise.reject(new Error('canceled'));
		const ask: Api['ask'] = async (_, { body }) => {
			asked.push(body);
			stop.abort();
			return await Promise.reject(cancelled(true));
		};
		const api = { context: { ...context, getExecutionCancelSignal: () => stop.signal, helpers: { httpRequest } }, network: {}, ask } as unknown as Api;
		const rows = Array.from({ length: 9 }, (_, index) => ({ idMessage: String(index), chatId: 'A', downloadUrl: 'https://media.example.com/1.jpg' }));
		await expect(attachmentsFor(rows, ['file'], api)).rejects.toThrow('The execution was canceled');
		expect(asked.length).toBeLessThanOrEqual(3);
	});

	it.each([
		['the row, also where the server says another', 'image/png', 'text/html', 'image/png'],
		['the server, where the row says none', '', 'image/jpeg', 'image/jpeg'],
		['the server, where the row says what is no text', { odd: true }, 'image/jpeg', 'image/jpeg'],
		['nobody, where neither says it', undefined, undefined, undefined],
	])('has the MIME type of %s', async (_, mimeType, said, expected) => {
		const prepareBinaryData = jest.fn(async (data: Buffer, fileName: string, type?: string) => await Promise.resolve({ data, fileName, type }));
		const httpRequest = async () => await Promise.resolve({ statusCode: 200, headers: { 'content-type': said }, body: [bytes] });
		const api = { context: { ...context, helpers: { httpRequest, prepareBinaryData } }, network: {} } as unknown as Api;
		const [{ binary }] = await attachmentsFor([{ fileName: 'a.png', downloadUrl: 'https://media.example.com/1', mimeType } as IDataObject], ['file'], api);
		expect(binary).toEqual({ file: { data: bytes, fileName: 'a.png', type: expected } });
	});
});
