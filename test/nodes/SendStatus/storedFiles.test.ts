import { createHash } from 'node:crypto';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import type { MadeFiles } from '../../engine/nodeTypes';
import { runNode } from '../../engine/runNode';
import { storeFiles } from '../../engine/storeFiles';
import { methodsAsked, simulator, useSimulator } from '../../engine/useSimulator';

let removeFiles: () => void;

useSimulator();

beforeAll(async () => {
	removeFiles = await storeFiles();
});

afterAll(() => removeFiles());

const MEGABYTE = 1024 * 1024;

const film = (content: Buffer): MadeFiles => ({ data: { content, fileName: 'film.mp4', mimeType: 'video/mp4' } });

const send = async (files: MadeFiles[]) =>
	await runNode(new SendStatus(), {
		credential: simulator.addInstance(),
		parameters: { operation: 'sendMedia', fileFrom: 'binary', audience: 'allContacts' },
		items: files.map(() => ({})),
		files,
	});

describe('Send Status with a file that n8n has stored on disk', () => {
	it('uploads it, byte by byte', async () => {
		const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256));
		const { run, error } = await send([film(content)]);
		expect(error?.message).toBeUndefined();
		const [made] = run.data.resultData.runData.Start[0].data?.main[0] ?? [];
		expect(made.binary?.data.id).toMatch(/^filesystem/);
		expect(simulator.requests.map(({ apiMethod }) => apiMethod)).toEqual(['uploadFile', 'sendMediaStatus']);
		expect(simulator.requests[0].body).toEqual({ bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
		expect(simulator.requests[0].headers['content-type']).toBe('video/mp4');
	});

	it('uploads each item its own', async () => {
		await send([film(Buffer.from('one')), film(Buffer.from('two'))]);
		const posted = simulator.requests.filter(({ apiMethod }) => apiMethod === 'sendMediaStatus').map(({ body }) => simulator.file((body as { urlFile: string }).urlFile)?.toString());
		expect(posted).toEqual(['one', 'two']);
	});

	it.each([
		['an empty one', Buffer.alloc(0), /is empty/],
		['one of more than 100 MB', Buffer.alloc(100 * MEGABYTE + 1), /too large: 100\.1 MB, at most 100 MB/],
	])('refuses %s before anything is uploaded', async (_, content, title) => {
		const { error } = await send([film(content)]);
		expect(error?.message ?? 'no error').toMatch(title);
		expect(methodsAsked()).toEqual([]);
	});
});
