/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import dns from 'node:dns';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BinaryDataService } from 'n8n-core';
import type { IDataObject } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { bytesOf } from '../../engine/binary';
import { type FileServer, startFileServer } from '../../engine/fileServer';
import { type NodeRun, runNode } from '../../engine/runNode';
import { simulator, useSimulator } from '../../engine/useSimulator';
import type { Credential, Fault } from '../../simulator';
import { THUMBNAIL } from '../../simulator/seeds';
import { isSince } from '../../versions/underTest';

const MOST = 100 * 1024 * 1024;
const SECRET = 'content of the inner network';

let credential: Credential & { mediaUrl?: string };
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: FileServer;

useSimulator({ limits: false });

beforeAll(async () => {
	server = await startFileServer((request, response) => answer(request, response));
});

beforeEach(() => {
	credential = simulator.addInstance();
	answer = (_, response) => void response.end(SECRET);
	server.paths.length = 0;
});

afterEach(() => jest.restoreAllMocks());

afterAll(async () => await server.close());

const row = (downloadUrl: string, more: IDataObject = {}) => ({ idMessage: 'A', chatId: '79000000001@c.us', typeMessage: 'imageMessage', downloadUrl, ...more });
const own = (name: string) => `${simulator.url}/media/${credential.idInstance}/${name}`;
const redirect = (location: string, status = 302): Fault => ({ status, body: 'Moved', headers: { location } });
const asksForLinks = () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'downloadFile').length;

/** Lists rows with these fields and downloads their files. */
async function listed(rows: IDataObject[], download = ['file'], more: Partial<NodeRun> = {}) {
	simulator.answerNext('getIncomingStatuses', { status: 200, body: rows });
	return await runNode(new GetIncomingStatuses(), { credential, parameters: { simplify: false, options: { download } }, ...more });
}

const inOwnHands = () => (credential = { ...credential, mediaUrl: server.url });

/** The ways to write the address of the server that is not GREEN-API's. */
const spellings = ['127.0.0.1', 'localhost', 'localhost.', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '2130706433', '0x7f000001', '017700000001', '127.1', '0.0.0.0'];
const inner = (spelling: string) => `http://${spelling}:${server.port}/secret.jpg`;

async function expectNothingFetched(downloadUrl: string) {
	const { items, error, run } = await listed([row(downloadUrl)]);
	expect([error, server.paths]).toEqual([undefined, []]);
	const fileMissing = expect.stringMatching(/^The link to the file leads to '.+', into a network of n8n's own: nothing was fetched from there\. /) as string;
	expect(items).toEqual([{ json: { ...row(downloadUrl), fileMissing }, pairedItem: { item: 0 } }]);
	expect(JSON.stringify(run)).not.toContain(SECRET);
	expect(asksForLinks()).toBe(0);
}

describe('a link into the network of n8n', () => {
	it.each(spellings)('as %s is not followed', async (spelling) => {
		await expectNothingFetched(inner(spelling));
	});

	it.each(spellings)('as %s is not followed out of a redirect either', async (spelling) => {
		simulator.answerNext('', redirect(inner(spelling)));
		await expectNothingFetched(own('3EB0D2.jpg'));
	});

	it.each([301, 302, 303, 307, 308])('is not followed out of a redirect with status %s', async (status) => {
		simulator.answerNext('', redirect(inner('127.0.0.1'), status));
		await expectNothingFetched(own('3EB0D2.jpg'));
	});

	it("is not followed out of a chain through GREEN-API's own host", async () => {
		simulator.answerNext('', redirect(own('a')), redirect('b', 301), redirect(`//localhost:${server.port}/secret.jpg`, 307));
		await expectNothingFetched(own('3EB0D2.jpg'));
		expect(simulator.requests.map(({ path }) => path.split('/').at(-1)).slice(1)).toEqual(['3EB0D2.jpg', 'a', 'b']);
	});

	it('is not followed where GREEN-API gives it as the new one', async () => {
		simulator.answerNext('downloadFile', { status: 200, body: { downloadUrl: inner('127.0.0.1') } });
		const { items } = await listed([row(own('nowhere.jpg'))]);
		expect([items[0].json.fileMissing, server.paths]).toEqual([expect.stringMatching(/nothing was fetched/), []]);
	});

	it('leaves the other rows their files', async () => {
		const { items } = await listed([row(inner('127.0.0.1')), row(own('3EB0D2.jpg')), row(inner('localhost'))]);
		expect(items.map(({ binary }) => Object.keys(binary ?? {}))).toEqual([[], ['file'], []]);
	});
});

describe('a name that leads into the network of n8n', () => {
	it('is found out by n8n, where it has a judge of its own', async () => {
		const inside = async () => await Promise.resolve([{ address: '10.0.0.1', family: 4 }]);
		const lookup = jest.spyOn(dns.promises, 'lookup').mockImplementation(inside as unknown as typeof dns.promises.lookup);
		const { items } = await listed([row('http://files.example.com:1/a.jpg')]);
		const hasJudge = isSince('2.40');
		expect(lookup.mock.calls.length > 0).toBe(hasJudge);
		if (hasJudge) expect(items[0].json.fileMissing).toMatch(/^The link to the file leads to 'files\.example\.com', which has an address in a network of n8n's own/);
	});
});

describe('a redirect', () => {
	it("is followed to the credential's hosts, relative ones too", async () => {
		inOwnHands();
		simulator.answerNext('', redirect('../x/y.jpg', 303), redirect(`${server.url}/z.jpg`, 308));
		const { items } = await listed([row(own('3EB0D2.jpg'))]);
		expect((await bytesOf(items[0], 'file')).toString()).toBe(SECRET);
		expect(simulator.requests.map(({ path }) => path).slice(1)).toEqual([`/media/${credential.idInstance}/3EB0D2.jpg`, '/media/x/y.jpg']);
		expect(server.paths).toEqual(['/z.jpg']);
	});

	it('is followed five times, then a new link is asked for', async () => {
		inOwnHands();
		answer = (_, response) => void response.writeHead(302, { location: '/again' }).end();
		simulator.answerNext('downloadFile', { status: 200, body: { downloadUrl: own('3EB0D2.jpg') } });
		const { items } = await listed([row(`${server.url}/a.jpg`)]);
		expect(server.paths).toEqual(['/a.jpg', ...Array<string>(5).fill('/again')]);
		expect(Object.keys(items[0].binary ?? {})).toEqual(['file']);
	});

	it.each([302, 404])('or a refusal (%s) whose body does not end is closed', async (status) => {
		inOwnHands();
		const closed = new Promise((resolve) => {
			answer = (_, response) => void response.on('close', resolve).writeHead(status, { location: own('3EB0D2.jpg') }).write('a');
		});
		await listed([row(`${server.url}/a.jpg`)]);
		await closed;
	});

	it.each(['file:///etc/passwd', 'http://user:secret@media.example.com/1.jpg', 'http://'])('to %s is not followed', async (location) => {
		simulator.answerNext('', redirect(location));
		const { items } = await listed([row(own('3EB0D2.jpg'))]);
		expect(items[0].json.fileMissing).toEqual(expect.not.stringMatching(/secret|passwd/));
		expect(items[0].binary).toBeUndefined();
	});
});

describe('a large file', () => {
	beforeEach(inOwnHands);

	it('is given up before its first byte when the server announces more than 100 MB', async () => {
		const closed = new Promise((resolve) => {
			answer = (_, response) => void response.on('close', resolve).writeHead(200, { 'content-length': MOST + 1 }).write(Buffer.alloc(1000));
		});
		const { items } = await listed([row(`${server.url}/a.mp4`)]);
		expect(items[0].json.fileMissing).toMatch(/^The file is larger than 100 MB/);
		await closed;
		expect([items[0].binary, asksForLinks(), server.paths.length]).toEqual([undefined, 0, 1]);
	});

	it('is cut off when it does not end, and asked for once', async () => {
		let sent = 0;
		const closed = new Promise((resolve) => {
			answer = (_, response) => {
				const chunk = Buffer.alloc(1024 * 1024);
				const goOn = (): void => {
					while (!response.destroyed && response.write(chunk)) sent += chunk.length;
					sent += chunk.length;
				};
				response.on('drain', goOn).on('close', resolve);
				goOn();
			};
		});
		const { items } = await listed([row(`${server.url}/a.mp4`)]);
		expect(items[0].json.fileMissing).toMatch(/^The file is larger than 100 MB/);
		await closed;
		expect([items[0].binary, asksForLinks(), server.paths.length]).toEqual([undefined, 0, 1]);
		expect(sent).toBeLessThan(MOST * 1.5);
	});
});

describe('a download that goes on and on', () => {
	/** Sends a byte and no more, and says when that has gone out. */
	const drip = (then: () => void) => {
		inOwnHands();
		answer = (_, response) => void response.writeHead(200).write('a', then);
	};

	it('ends with the execution', async () => {
		let stop = (): void => undefined;
		drip(() => stop());
		const { status } = await listed([row(`${server.url}/a.mp4`)], ['file'], { stopper: (way) => (stop = way) });
		expect([status, asksForLinks()]).toEqual(['canceled', 0]);
	});

	it('ends when its time is over, and is asked for once', async () => {
		const clock = new AbortController();
		const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
		drip(() => clock.abort());
		const { items } = await listed([row(`${server.url}/a.mp4`)]);
		expect(items[0].json.fileMissing).toMatch(/^The download of the file took longer than 10 minutes\. /);
		expect([timeout.mock.calls[0], asksForLinks(), server.paths.length]).toEqual([[600_000], 0, 1]);
	});
});

describe("a fault of n8n's storage", () => {
	const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

	it('is named, and the row passes without a second request', async () => {
		jest.spyOn(BinaryDataService.prototype, 'store').mockRejectedValueOnce(full());
		const { items } = await listed([row(own('3EB0D2.jpg')), row(own('3EB0D3.mp4'))]);
		expect(items.map(({ json, binary }) => [json.fileMissing, Object.keys(binary ?? {})])).toEqual(
			expect.arrayContaining([
				[expect.stringMatching(/^n8n could not store the file \(ENOSPC\)\. Check the disk/), []],
				[undefined, ['file']],
			]),
		);
		expect(simulator.requests).toHaveLength(3);
	});

	it('costs a row its thumbnail, and not its file', async () => {
		const { store } = BinaryDataService.prototype;
		jest.spyOn(BinaryDataService.prototype, 'store').mockImplementationOnce(store).mockRejectedValueOnce(full());
		const { items } = await listed([row(own('3EB0D2.jpg'), { jpegThumbnail: THUMBNAIL })], ['file', 'thumbnail']);
		expect([Object.keys(items[0].binary ?? {}), items[0].json.fileMissing]).toEqual([['file'], expect.stringMatching(/^n8n could not store the thumbnail \(ENOSPC\)/)]);
	});
});

it('gives a file a name without folders, and its type only in words', async () => {
	const { items } = await listed([row(own('3EB0D2.jpg'), { fileName: '../../offer.jpg', mimeType: { odd: true } })]);
	const { fileName, directory, mimeType } = items[0].binary?.file ?? {};
	expect([fileName, directory, mimeType]).toEqual(['.._.._offer.jpg', undefined, 'image/jpeg']);
});
