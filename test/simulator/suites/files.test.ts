import { createHash } from 'node:crypto';
import axios from 'axios';
import { FIRST_ID, get, judged, later, post, simulator, START, startOwn, urlOf, useWorkbench } from './workbench';

useWorkbench();

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x7b, 0x80, 0xd9]);

const upload = async (bytes: Buffer, headers: Record<string, string>, host = simulator.url) =>
	await axios.post(urlOf('uploadFile', { ...simulator.credential, apiUrl: host }), bytes, { ...judged, headers });

async function uploaded(bytes: Buffer, headers: Record<string, string>): Promise<string> {
	return (await upload(bytes, headers)).data.urlFile;
}

const fetched = async (address: string) => await axios.get(address, { ...judged, responseType: 'arraybuffer' });

describe('uploading', () => {
	it.each([
		[{ 'Content-Type': 'image/jpeg' }, 'jpg', 'image/jpeg'],
		[{ 'Content-Type': 'video/mp4' }, 'mp4', 'video/mp4'],
		[{ 'Content-Type': 'audio/mpeg; rate=44100' }, 'mp3', 'audio/mpeg'],
		[{ 'Content-Type': 'image/png', 'GA-Filename': 'cat.jpg' }, 'png', 'image/png'],
		[{ 'Content-Type': 'application/octet-stream', 'GA-Filename': 'cat.wav' }, 'wav', 'audio/wav'],
		[{ 'Content-Type': 'text/x-cat' }, 'bin', 'application/octet-stream'],
		[{ 'Content-Type': 'application/json' }, 'json', 'application/json'],
	])('keeps the bytes of a file with %j as .%s and serves them without a token', async (headers, extension, mimeType) => {
		const { status, data } = await upload(PICTURE, headers);
		expect({ status, data }).toEqual({ status: 200, data: { urlFile: expect.any(String) } });
		expect(data.urlFile).toMatch(new RegExp(`^${simulator.url}/media/1101000001/[0-9a-f]{32}\\.${extension}$`));
		const file = await fetched(data.urlFile);
		expect([file.status, file.headers['content-type'], file.data]).toEqual([200, mimeType, PICTURE]);
		expect(simulator.file(data.urlFile)).toEqual(PICTURE);
		expect(simulator.file(data.urlFile.replace(simulator.url, 'https://example.com'))).toBeUndefined();
	});

	it('gives each file its own address', async () => {
		const addresses = [await uploaded(PICTURE, { 'Content-Type': 'image/jpeg' }), await uploaded(PICTURE, { 'Content-Type': 'image/jpeg' })];
		expect(new Set(addresses).size).toBe(2);
	});

	it('works on the second host, too, and the log tells the hosts apart', async () => {
		await upload(PICTURE, { 'Content-Type': 'image/jpeg' });
		const { data } = await upload(PICTURE, { 'Content-Type': 'image/jpeg' }, simulator.mediaUrl);
		expect(data.urlFile).toContain(simulator.url);
		const hosts = [simulator.url, simulator.mediaUrl].map((address) => new URL(address).host);
		expect(simulator.requests.map(({ headers }) => headers.host)).toEqual(hosts);
		expect(new Set(hosts).size).toBe(2);
		expect((await fetched(data.urlFile.replace(simulator.url, simulator.mediaUrl))).data).toEqual(PICTURE);
	});

	it('logs how many bytes came and their digest, and downloads without a method', async () => {
		await fetched(await uploaded(PICTURE, { 'Content-Type': 'application/json' }));
		expect(simulator.requests).toMatchObject([
			{ apiMethod: 'uploadFile', body: { bytes: PICTURE.length, sha256: createHash('sha256').update(PICTURE).digest('hex') }, status: 200, taken: true },
			{ method: 'GET', apiMethod: '', instance: '1101000001', status: 200, taken: true },
		]);
		expect((await axios.get(`${simulator.url}/simulator/requests`)).data).toEqual(simulator.requests);
	});

	it('refuses nothing and what is above 100 MB', async () => {
		const empty = await upload(Buffer.alloc(0), { 'Content-Type': 'image/jpeg' });
		expect([empty.status, empty.data.message]).toEqual([400, "Validation failed. Details: 'file' is required"]);
		const limit = 100 * 1024 * 1024;
		expect((await upload(Buffer.alloc(limit), { 'Content-Type': 'video/mp4' })).status).toBe(200);
		const large = await upload(Buffer.alloc(limit + 1), { 'Content-Type': 'video/mp4' });
		expect([large.status, large.data.message]).toEqual([500, expect.stringContaining('Size: 101mb Limit: 100mb')]);
	});

	it('gives a status the uploaded bytes', async () => {
		const urlFile = await uploaded(PICTURE, { 'Content-Type': 'image/jpeg' });
		await post('sendMediaStatus', { urlFile, fileName: 'cat.jpg' });
		const [{ downloadUrl, fileName }] = (await get('getOutgoingStatuses')).data;
		expect(downloadUrl).toBe(`${simulator.url}/media/1101000001/${fileName}`);
		expect((await fetched(downloadUrl)).data).toEqual(PICTURE);
	});

	it('of a file of unknown type makes a link that posts nothing', async () => {
		const urlFile = await uploaded(PICTURE, {});
		expect((await post('sendMediaStatus', { urlFile, fileName: 'cat.jpg' })).data).toEqual({ idMessage: FIRST_ID });
		expect(simulator.instance().statuses).toEqual([]);
	});

	it('is forgotten at a reset', async () => {
		const urlFile = await uploaded(PICTURE, { 'Content-Type': 'image/jpeg' });
		simulator.reset();
		expect([simulator.file(urlFile), (await fetched(urlFile)).status]).toEqual([undefined, 404]);
		expect(await uploaded(PICTURE, { 'Content-Type': 'image/jpeg' })).toBe(urlFile);
	});

	it('frees both ports at the end', async () => {
		const closing = await startOwn();
		await closing.close();
		for (const address of [closing.url, closing.mediaUrl]) await expect(axios.get(address)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	});
});

describe('downloading', () => {
	type FileRow = { downloadUrl: string; fileName: string; mimeType: string; chatId: string; idMessage: string };

	async function fileRows(): Promise<FileRow[]> {
		const lists = await Promise.all(
			['getOutgoingStatuses', 'getIncomingStatuses', 'lastOutgoingMessages', 'lastIncomingMessages'].map(async (apiMethod) => (await get(apiMethod)).data),
		);
		later(1000);
		return (lists.flat() as FileRow[]).filter((row) => 'downloadUrl' in row);
	}

	it('gives a file for every row that has one: its own, of the right type', async () => {
		await post('sendMediaStatus', { urlFile: 'https://example.com/cat.mp4', fileName: 'cat.mp4' });
		const rows = await fileRows();
		const files = await Promise.all(rows.map(async ({ downloadUrl }) => await fetched(downloadUrl)));
		expect(files.map(({ status, headers }) => [status, headers['content-type']])).toEqual(rows.map(({ mimeType }) => [200, mimeType]));
		expect(new Set(files.map(({ data }) => data.toString('base64'))).size).toBe(8);
		const pictures = files.filter((_, index) => rows[index].mimeType === 'image/jpeg');
		for (const { data } of pictures) expect([data.subarray(0, 3).toString('hex'), data.subarray(-2).toString('hex')]).toEqual(['ffd8ff', 'ffd9']);
		expect(pictures).toHaveLength(3);
	});

	it.each(['/media/1101000001/unknown.jpg', '/media/999/3EB0F1.jpg', '/media/1101000001'])('answers %s with a page', async (path) => {
		const { status, headers, data } = await axios.get(simulator.url + path, judged);
		expect([status, headers['content-type']]).toEqual([path.endsWith('jpg') ? 404 : 403, 'text/html']);
		expect(data).toContain('nginx');
	});

	it('gives a new link when one has expired, to the same bytes', async () => {
		for (const { downloadUrl, chatId, idMessage } of await fileRows()) {
			later(1000);
			const { data: bytes } = await fetched(downloadUrl);
			simulator.expire(downloadUrl);
			expect([(await fetched(downloadUrl)).status, simulator.file(downloadUrl)]).toEqual([404, undefined]);
			const { status, data } = await post('downloadFile', { chatId, idMessage });
			expect(status).toBe(200);
			expect(data.downloadUrl).not.toBe(downloadUrl);
			expect((await fetched(data.downloadUrl)).data).toEqual(bytes);
			simulator.expire(data.downloadUrl);
			expect((await fetched(data.downloadUrl)).status).toBe(404);
		}
	});

	it('finds own statuses under the own chat id until they are deleted', async () => {
		const urlFile = await uploaded(PICTURE, { 'Content-Type': 'image/jpeg' });
		await post('sendMediaStatus', { urlFile, fileName: 'cat.jpg' });
		const row = { chatId: simulator.instance().wid, idMessage: FIRST_ID };
		const { data } = await post('downloadFile', row);
		expect((await fetched(data.downloadUrl)).data).toEqual(PICTURE);
		await post('deleteStatus', row);
		expect((await post('downloadFile', row)).status).toBe(400);
	});

	it('has no new link for what is gone for good', async () => {
		const [{ downloadUrl, chatId, idMessage }] = await fileRows();
		simulator.expire(downloadUrl, { forGood: true });
		const { status, data } = await post('downloadFile', { chatId, idMessage });
		expect([status, data.message]).toEqual([500, `Internal error when downloading file by chatId ${chatId} and idMessage ${idMessage}`]);
	});

	it('finds no file in an unknown row, another chat or a row without one', async () => {
		const [picture] = await fileRows();
		const text = simulator.instance().messages[0];
		for (const { chatId, idMessage } of [{ ...picture, idMessage: 'BAE5' }, { ...picture, chatId: '7@c.us' }, text]) {
			const { status, data } = await post('downloadFile', { chatId, idMessage });
			expect([status, data.message]).toEqual([400, `File message encrypted url not found by chatId ${chatId} and idMessage ${idMessage}`]);
		}
		const wrong = await post('downloadFile', { chatId: 'Anna', idMessage: picture.idMessage });
		expect(wrong.data.message).toContain("'chatId' must be one of the next formats");
	});

	it('meets the faults that are asked for a request without a method', async () => {
		const [{ downloadUrl }] = await fileRows();
		simulator.answerNext('', { status: 503 });
		expect([(await fetched(downloadUrl)).status, (await fetched(downloadUrl)).status]).toEqual([503, 200]);
	});

	it('keeps the address of a row that has one from elsewhere', async () => {
		const [row] = simulator.instance().incomingStatuses;
		simulator.instance().incomingStatuses = [{ ...row, timestamp: START / 1000, downloadUrl: 'https://example.com/cat.jpg' }];
		expect((await get('getIncomingStatuses')).data[0].downloadUrl).toBe('https://example.com/cat.jpg');
	});
});
