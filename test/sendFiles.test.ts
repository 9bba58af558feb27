/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { INode, INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../nodes/SendStatus/SendStatus.node';
import type { MadeFiles } from './engine/nodeTypes';
import { expectSameRequest, sendReference, uploadReference } from './engine/reference';
import { runNode } from './engine/runNode';
import { badGateway502, type Credential, type Fault, type ReceivedRequest, type Simulator, startSimulator, tooManyRequests429, unauthorized401, validation400 } from './simulator';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator();
});

beforeEach(() => {
	simulator.requests.length = 0;
});

afterAll(async () => await simulator.close());

const everybody = { audience: 'allContacts' };
const fromBinary: INodeParameters = { operation: 'sendMedia', fileFrom: 'binary', ...everybody };
const content = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7) % 256));
const picture = (fileName?: string): MadeFiles => ({ data: { content, fileName, mimeType: 'image/png' } });

/** The bytes of item number so and so, which differ from the others'. */
const pictures = (count: number): MadeFiles[] => Array.from({ length: count }, (_, item) => ({ data: { content: Buffer.from(`picture ${item}`), fileName: `${item}.png`, mimeType: 'image/png' } }));

const withMediaHost = (credential: Credential): Credential & { mediaUrl: string } => ({ ...credential, mediaUrl: simulator.mediaUrl });

const send = async (parameters: INodeParameters, files: Array<MadeFiles | undefined>, settings: Partial<INode> = {}, credential: Credential = withMediaHost(simulator.addInstance())) =>
	await runNode(new SendStatus(), { credential, parameters, items: files.map((_, item) => ({ item })), files, settings });

const uploads = (): ReceivedRequest[] => simulator.requests.filter(({ apiMethod }) => apiMethod === 'uploadFile');
const sends = (): ReceivedRequest[] => simulator.requests.filter(({ apiMethod }) => apiMethod.startsWith('send'));
const linkIn = ({ body }: ReceivedRequest): string => (body as { urlFile: string }).urlFile;
const namesIn = (requests: ReceivedRequest[]) => requests.map(({ body }) => (body as { fileName: string }).fileName);

/** What the statuses show, in the order in which they were sent. */
const posted = () => sends().filter(({ taken }) => taken).map((request) => simulator.file(linkIn(request))?.toString());

describe('Send Status with a file in a binary field', () => {
	it.each([
		['sendMedia', 'image/png', 'horse.png', { 'Content-Type': 'image/png' }],
		['sendMedia', 'image/jpg', 'horse.jpg', { 'Content-Type': 'image/jpeg' }],
		['sendMedia', 'video/mp4', 'horse.mp4', { 'Content-Type': 'video/mp4' }],
		['sendMedia', 'video/x-matroska', 'horse.mkv', { 'Content-Type': 'video/x-matroska', 'GA-Filename': 'file.mkv' }],
		['sendVoice', 'audio/mpeg', 'greeting.mp3', { 'Content-Type': 'audio/mpeg' }],
		['sendVoice', 'audio/x-wav', 'greeting.wav', { 'Content-Type': 'audio/wav' }],
	])('uploads it as the documentation does: %s of %s', async (operation, mimeType, fileName, headers) => {
		const credential = withMediaHost(simulator.addInstance());
		// Without its answer nothing is sent, and the upload can be compared alone.
		simulator.answerNext('uploadFile', validation400('enough'));
		await expectSameRequest(
			simulator,
			async () => await send({ ...fromBinary, operation }, [{ data: { content, fileName, mimeType } }], {}, credential),
			async () => await uploadReference(credential, credential.mediaUrl, content, headers),
		);
	});

	it('uploads it to the media host, and sends the status to the other one', async () => {
		await send(fromBinary, [picture('horse.png')]);
		const hosts = [...uploads(), ...sends()].map(({ headers }) => headers.host);
		expect(hosts).toEqual([new URL(simulator.mediaUrl).host, new URL(simulator.url).host]);
	});

	it('sends the status with the link that the upload gave, as the documentation does', async () => {
		const credential = simulator.addInstance();
		const participants = '79000000001';
		const { error } = await send({ ...fromBinary, caption: 'Look', audience: 'selectedContacts', participants }, [picture('horse.png')], {}, credential);
		expect(error).toBeUndefined();
		const [status] = sends();
		const urlFile = linkIn(status);
		expect(simulator.file(urlFile)).toEqual(content);
		await sendReference(credential, 'POST', 'sendMediaStatus', { urlFile, fileName: 'horse.png', caption: 'Look', participants: ['79000000001@c.us'] });
		const [byNode, byReference] = sends().map(({ path, body }) => ({ path, body }));
		expect(byNode).toEqual(byReference);
	});

	it('posts the bytes of every item, in order and each with its own', async () => {
		const { items } = await send(fromBinary, pictures(7));
		expect(posted()).toEqual(pictures(7).map(({ data }) => data.content.toString()));
		expect(items.map(({ json, pairedItem }) => [Object.keys(json), pairedItem])).toEqual(pictures(7).map((_, item) => [['idMessage'], { item }]));
	});

	it('takes the field that the form names, and the name that the form gives', async () => {
		const film = { content: Buffer.from('film'), fileName: 'raw.mp4', mimeType: 'video/mp4' };
		await send({ ...fromBinary, binaryPropertyName: 'film', fileName: '=offer {{ $json.item }}' }, [{ ...picture('horse.png'), film }]);
		expect(posted()).toEqual(['film']);
		expect(namesIn(sends())).toEqual(['offer 0.mp4']);
	});

	it('takes link or file by expression, item by item', async () => {
		const parameters = { ...fromBinary, fileFrom: '={{ $json.item === 0 ? "link" : "binary" }}', urlFile: 'https://example.com/offer.jpg' };
		await send(parameters, [undefined, picture('horse.png')]);
		expect(namesIn(sends())).toEqual(['offer.jpg', 'horse.png']);
		expect(uploads()).toHaveLength(1);
	});

	it('uploads nothing for a link, as ever', async () => {
		await send({ operation: 'sendMedia', urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg', ...everybody }, [picture('horse.png')]);
		expect(sends().map(({ body }) => body)).toEqual([{ urlFile: 'https://example.com/offer.jpg', fileName: 'offer.jpg' }]);
		expect(uploads()).toEqual([]);
	});
});

describe('Send Status refuses before anything is uploaded', () => {
	const wrong: Array<[string, MadeFiles | undefined, RegExp, RegExp]> = [
		['an item without a file', undefined, /names 'data', which the item does not have/, /no binary field at all/],
		['a file in another field', { photo: picture().data }, /names 'data'/, /'photo'/],
		['an empty file', { data: { content: Buffer.alloc(0), fileName: 'a.png', mimeType: 'image/png' } }, /is empty/, /0 bytes/],
		['a document', { data: { content, fileName: 'a.pdf', mimeType: 'application/pdf' } }, /'a\.pdf' of type application\/pdf/, /Convert it/],
		['a recording', { data: { content, fileName: 'a.mp3', mimeType: 'audio/mpeg' } }, /audio\/mpeg/, /Send Voice/],
	];

	it.each(wrong)('%s, with On Error = Stop even when the items before it are right', async (_, files, title, advice) => {
		const { error } = await send(fromBinary, [picture('a.png'), picture('b.png'), files]);
		expect(simulator.requests).toEqual([]);
		expect(error?.message).toMatch(title);
		expect(error?.description).toMatch(advice);
		expect(error?.description).toMatch(/Nothing was posted before it/);
		expect(error?.context.itemIndex).toBe(2);
	});

	it.each(wrong)('%s, and posts the other items with On Error = Continue', async (_, files, title) => {
		const { items } = await send(fromBinary, [picture('a.png'), files, picture('c.png')], { onError: 'continueRegularOutput' });
		expect(namesIn(sends())).toEqual(['a.png', 'c.png']);
		expect(items.map(({ json }) => Object.keys(json)[0])).toEqual(['idMessage', 'error', 'idMessage']);
		expect(items[1].json.error).toMatch(title);
	});

	it.each([
		['a share page', 'https://drive.google.com/file/d/abc/view', /a page of Google Drive/],
		['an address of the own network', 'http://192.168.1.10/offer.jpg', /cannot reach/],
		['a link that tells no name', 'https://example.com/offer', /'File Name' is empty/],
	])('%s', async (_, urlFile, title) => {
		const { error } = await send({ operation: 'sendMedia', urlFile, ...everybody }, [undefined]);
		expect(simulator.requests).toEqual([]);
		expect(error?.message).toMatch(title);
	});
});

describe('an upload that does not succeed', () => {
	const second: Fault = { delay: 0 };
	const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

	it.each<[string, Fault]>([
		['a 429', tooManyRequests429()],
		['a bad gateway', badGateway502()],
		['a reset connection', { cut: 'before' }],
		['a connection that is reset after it', { cut: 'after' }],
		['half an answer', { halfBody: true }],
	])('is repeated after %s, and the status is sent once', async (_, fault) => {
		simulator.answerNext('uploadFile', fault);
		const { error } = await send(fromBinary, [picture('horse.png')]);
		expect(error).toBeUndefined();
		expect([uploads().length, sends().length]).toEqual([2, 1]);
	});

	it('is told as such: nothing was posted', async () => {
		simulator.answerNext('uploadFile', second, unauthorized401());
		const { error } = await send(fromBinary, pictures(3));
		expect(error?.message).toBe('The file could not be uploaded. GREEN-API does not accept the API Token');
		expect(error?.description).toMatch(/It was not posted.*1 of 3 items had been posted before it/);
		expect(error?.httpCode).toBe('401');
		expect(posted()).toEqual(['picture 0']);
	});

	it.each<[string, Fault]>([
		['that says nothing', { status: 200 }],
		['of another kind', { status: 200, body: { idMessage: 'A' } }],
		['without an address', { status: 200, body: { urlFile: 'soon' } }],
		['in HTML', { status: 200, body: '<html></html>', contentType: 'text/html' }],
	])('is one with an answer %s', async (_, fault) => {
		simulator.answerNext('uploadFile', fault);
		const { error } = await send(fromBinary, [picture('horse.png')]);
		expect(error?.message).toMatch(/^The file could not be uploaded\. .*not a link to the file/);
		expect(error?.description).toMatch(/Media URL/);
		expect(sends()).toEqual([]);
	});

	it('is tried again by Retry On Fail, and what was posted is neither uploaded nor posted again', async () => {
		simulator.answerNext('uploadFile', second, validation400('no'));
		const { items, error } = await send(fromBinary, pictures(3), retry);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(posted()).toEqual(['picture 0', 'picture 1', 'picture 2']);
		expect(uploads()).toHaveLength(4);
	});

	it('after which the status is not sent leaves it to the next try', async () => {
		simulator.answerNext('sendMediaStatus', validation400('no'));
		const { items } = await send(fromBinary, pictures(1), retry);
		expect(items).toHaveLength(1);
		expect(posted()).toEqual(['picture 0']);
	});

	it('is not repeated when the status may have been posted', async () => {
		simulator.answerNext('sendMediaStatus', { ...badGateway502(), taken: true });
		const { error } = await send(fromBinary, pictures(1), retry);
		expect(error?.message).toMatch(/^The status may have been posted/);
		expect([uploads().length, sends().length]).toEqual([1, 1]);
	});

	it('is not repeated while the status waits for its turn', async () => {
		simulator.answerNext('sendMediaStatus', tooManyRequests429());
		await send(fromBinary, pictures(1));
		expect([uploads().length, sends().length]).toEqual([1, 2]);
	});

	/** Runs the node until its upload is under way, and stops the execution. */
	async function stopWhile(isUnderWay: () => boolean, credential: Credential) {
		let stop = (): void => undefined;
		const whenAsked = (): void => void (isUnderWay() ? stop() : setTimeout(whenAsked, 5));
		return await runNode(new SendStatus(), {
			credential,
			parameters: fromBinary,
			files: [picture('horse.png')],
			stopper: (given) => {
				stop = given;
				whenAsked();
			},
		});
	}

	it('is broken off when the execution is stopped', async () => {
		const sockets: Socket[] = [];
		const silent = createServer().on('connection', (socket) => sockets.push(socket.resume()));
		await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
		const mediaUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
		const credential = { ...simulator.addInstance(), mediaUrl };
		const { status } = await stopWhile(() => sockets.length > 0, credential);
		const [socket] = sockets;
		await new Promise<unknown>((resolve) => (socket.destroyed ? resolve(undefined) : socket.once('close', resolve)));
		expect(status).toBe('canceled');
		expect(simulator.requests).toEqual([]);
		silent.close();
	});

	it('is the last that is done when the execution is stopped meanwhile', async () => {
		simulator.answerNext('uploadFile', { delay: 200 });
		const credential = simulator.addInstance();
		const { status } = await stopWhile(() => uploads().length > 0, credential);
		while (uploads()[0].status === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		// By the time that another execution has come through, this one would have sent its status.
		await send(fromBinary, pictures(1), {}, credential);
		expect(status).toBe('canceled');
		expect(namesIn(sends())).toEqual(['0.png']);
	});
});
