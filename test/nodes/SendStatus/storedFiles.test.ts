/** @alone n8n keeps all files on disk from then on. */
import { createHash } from 'node:crypto';
import type { INode, INodeParameters, IWorkflowSettings } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import type { MadeFiles } from '../../engine/nodeTypes';
import { runNode } from '../../engine/runNode';
import { storeFiles } from '../../engine/storeFiles';
import { jpg, png } from '../../unit/shared/files/samples';
import { holding, namesIn, sendsIn, textsIn, uploadsIn } from './fileSends';
import { methodsAsked, simulator, useSimulator } from '../../engine/useSimulator';

let removeFiles: () => void;

useSimulator();

beforeAll(async () => {
	removeFiles = await storeFiles();
});

afterAll(() => removeFiles());

const MEGABYTE = 1024 * 1024;

const film = (content: Buffer): MadeFiles => ({ data: { content, fileName: 'film.mp4', mimeType: 'video/mp4' } });

const send = async (files: MadeFiles[], parameters: INodeParameters = {}, workflow: IWorkflowSettings = {}, settings: Partial<INode> = {}) =>
	await runNode(new SendStatus(), {
		credential: simulator.addInstance(),
		parameters: { operation: 'sendMedia', fileFrom: 'binary', audience: 'allContacts', ...parameters },
		workflow,
		settings,
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
		await send([film(holding('one')), film(holding('two'))]);
		expect(textsIn(simulator)).toEqual(['one', 'two']);
	});

	it('takes the file itself of an expression, beside the JSON and in it', async () => {
		for (const binaryMode of ['separate', 'combined'] as const) {
			const { error } = await send([film(holding(binaryMode))], { binaryPropertyName: '={{ ($json._files ?? $binary).data }}' }, { binaryMode });
			expect(error?.message).toBeUndefined();
		}
		expect(textsIn(simulator)).toEqual(['separate', 'combined']);
	});

	it('posts each as what it is, whatever it is called', async () => {
		const { error } = await send([film(png), film(Buffer.concat([jpg, Buffer.alloc(100_000, 7)]))]);
		expect(error?.message).toBeUndefined();
		expect(uploadsIn(simulator).map(({ headers }) => headers['content-type'])).toEqual(['image/png', 'image/jpeg']);
		expect(namesIn(sendsIn(simulator))).toEqual(['film.png', 'film.jpg']);
	});

	it('refuses what is none before the first item is sent, however many there are', async () => {
		const files = Array.from({ length: 30 }, () => film(png));
		const { error } = await send([...files, film(Buffer.from('{"message":"Not found"}'))]);
		expect(methodsAsked()).toEqual([]);
		expect(error?.message).toBe("'Input Binary Field' 'data' holds 'film.mp4' of type video/mp4, whose content is JSON");
		expect(error?.description).toMatch(/Nothing was posted before it/);
		expect(error?.context.itemIndex).toBe(30);
	});

	it('posts the others with On Error = Continue', async () => {
		const { items } = await send([film(png), film(Buffer.from('<html></html>')), film(jpg)], {}, {}, { onError: 'continueRegularOutput' });
		expect(namesIn(sendsIn(simulator))).toEqual(['film.png', 'film.jpg']);
		expect(items.map(({ json }) => Object.keys(json)[0])).toEqual(['kind', 'error', 'kind']);
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
