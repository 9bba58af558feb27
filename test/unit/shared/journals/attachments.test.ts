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
	it('ends with the execution that is stopped, and begins no further row', async () => {
		const stop = new AbortController();
		const asked: unknown[] = [];
		const httpRequest = async () => await Promise.reject(new Error('canceled'));
		const ask: Api['ask'] = async (_, { body }) => {
			asked.push(body);
			stop.abort();
			return await Promise.reject(cancelled(true));
		};
		const context = { getExecutionCancelSignal: () => stop.signal, getCredentials: async () => ({ apiUrl: 'https://api.example.com', idInstance: '7103000000', apiTokenInstance: 'token' }), helpers: { httpRequest } };
		const api = { context, network: {}, ask } as unknown as Api;
		const rows = Array.from({ length: 9 }, (_, index) => ({ idMessage: String(index), chatId: 'A', downloadUrl: 'https://media.example.com/1.jpg' }));
		await expect(attachmentsFor(rows, ['file'], api)).rejects.toThrow('The execution was canceled');
		expect(asked.length).toBeLessThanOrEqual(3);
	});
});
