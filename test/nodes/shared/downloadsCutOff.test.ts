import { BinaryDataService } from 'n8n-core';
import { fileServer, serve } from '../../engine/useFileServer';
import { simulator } from '../../engine/useSimulator';
import { THUMBNAIL } from '../../simulator/seeds';
import { asksForLinks, inOwnHands, listed, own, row, useLinkedRows } from './linkedRows';

useLinkedRows();

const MOST = 100 * 1024 * 1024;

describe('a large file', () => {
	beforeEach(inOwnHands);

	it('is given up before its first byte when the server announces more than 100 MB', async () => {
		const closed = new Promise((resolve) => {
			serve((_, response) => void response.on('close', resolve).writeHead(200, { 'content-length': MOST + 1 }).write(Buffer.alloc(1000)));
		});
		const { items } = await listed([row(`${fileServer.url}/a.mp4`)]);
		expect(items[0].json.fileMissing).toMatch(/^The file is larger than 100 MB/);
		await closed;
		expect([items[0].binary, asksForLinks(), fileServer.paths.length]).toEqual([undefined, 0, 1]);
	});

	it('is cut off when it does not end, and asked for once', async () => {
		let sent = 0;
		const closed = new Promise((resolve) => {
			serve((_, response) => {
				const chunk = Buffer.alloc(1024 * 1024);
				const goOn = (): void => {
					while (!response.destroyed && response.write(chunk)) sent += chunk.length;
					sent += chunk.length;
				};
				response.on('drain', goOn).on('close', resolve);
				goOn();
			});
		});
		const { items } = await listed([row(`${fileServer.url}/a.mp4`)]);
		expect(items[0].json.fileMissing).toMatch(/^The file is larger than 100 MB/);
		await closed;
		expect([items[0].binary, asksForLinks(), fileServer.paths.length]).toEqual([undefined, 0, 1]);
		expect(sent).toBeLessThan(MOST * 1.5);
	});
});

describe('a download that goes on and on', () => {
	/** Sends a byte and no more, and says when that has gone out. */
	const drip = (then: () => void) => {
		inOwnHands();
		serve((_, response) => void response.writeHead(200).write('a', then));
	};

	it('ends with the execution', async () => {
		let stop = (): void => undefined;
		drip(() => stop());
		const { status } = await listed([row(`${fileServer.url}/a.mp4`)], ['file'], { stopper: (way) => (stop = way) });
		expect([status, asksForLinks()]).toEqual(['canceled', 0]);
	});

	it('ends when its time is over, and is asked for once', async () => {
		const clock = new AbortController();
		const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
		drip(() => clock.abort());
		const { items } = await listed([row(`${fileServer.url}/a.mp4`)]);
		expect(items[0].json.fileMissing).toMatch(/^The download of the file took longer than 10 minutes\. /);
		expect([timeout.mock.calls[0], asksForLinks(), fileServer.paths.length]).toEqual([[600_000], 0, 1]);
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
