import type { IDataObject, INode, INodeParameters, INodeType } from 'n8n-workflow';
import { GetIncomingStatuses } from '../../../nodes/GetIncomingStatuses/GetIncomingStatuses.node';
import { GetOutgoingStatuses } from '../../../nodes/GetOutgoingStatuses/GetOutgoingStatuses.node';
import { LastOutgoingMessages } from '../../../nodes/LastOutgoingMessages/LastOutgoingMessages.node';
import { bytesOf } from '../../engine/binary';
import { asSent, sendReference } from '../../engine/reference';
import { type NodeRun, runNode } from '../../engine/runNode';
import { methodsAsked, simulator, useSimulator } from '../../engine/useSimulator';
import { type Credential, quota466 } from '../../simulator';
import { THUMBNAIL } from '../../simulator/seeds';

let credential: Credential;

useSimulator({ limits: false });

beforeEach(() => {
	credential = simulator.addInstance();
});

/** The statuses of others in the simulator's journal: a text, a picture, a video and a voice recording. */
const [picture, video, voice] = ['3EB0D2.jpg', '3EB0D3.mp4', '3EB0D4.ogg'];
const linkTo = (name: string) => `${simulator.url}/media/${credential.idInstance}/${name}`;
const expire = (name: string, forGood = false) => simulator.expire(linkTo(name), { forGood });

const run = async (options: IDataObject, more: INodeParameters = {}, nodeRun: Partial<NodeRun> = {}, node: INodeType = new GetIncomingStatuses()) =>
	await runNode(node, { credential, parameters: { options, ...more } as INodeParameters, ...nodeRun });

const file = async (more: INodeParameters = {}, nodeRun: Partial<NodeRun> = {}) => await run({ download: ['file'] }, more, nodeRun);

const downloads = () => simulator.requests.filter(({ path }) => path.startsWith('/media/'));
const asked = () => simulator.requests.filter(({ apiMethod }) => apiMethod === 'downloadFile');

it('downloads nothing when left alone', async () => {
	const { items } = await run({});
	expect(items.map(({ binary }) => binary)).toEqual([undefined, undefined, undefined, undefined]);
	expect(methodsAsked()).toHaveLength(1);
});

describe('the file', () => {
	it('comes as a binary field with its bytes, name and type, for those rows that have one', async () => {
		const { items } = await file();
		expect(items.map(({ json, binary }) => [json.kind, Object.keys(binary ?? {}), binary?.file.fileName, binary?.file.mimeType])).toEqual([
			['text', [], undefined, undefined],
			['picture', ['file'], picture, 'image/jpeg'],
			['video', ['file'], video, 'video/mp4'],
			['voice', ['file'], voice, 'audio/ogg'],
		]);
		for (const item of items.slice(1)) expect(await bytesOf(item, 'file')).toEqual(simulator.file(String(item.json.downloadUrl)));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(Array(4).fill({ item: 0 }));
		expect(items.map(({ json }) => json.fileMissing).filter(Boolean)).toEqual([]);
	});

	it('is asked for without any credential, and once', async () => {
		await file();
		expect(downloads().map(({ path }) => path)).toEqual([picture, video, voice].map((name) => `/media/${credential.idInstance}/${name}`));
		for (const { headers, query } of downloads()) expect([headers.authorization, query]).toEqual([undefined, {}]);
		expect(asked()).toEqual([]);
	});

	it('comes for the returned rows only, simplified or not', async () => {
		const { items } = await file({ limit: 1, simplify: false, filters: { kind: ['video', 'voice'] } });
		expect(items).toHaveLength(1);
		expect(items[0].json.fileName).toBe(video);
		expect(await bytesOf(items[0], 'file')).toEqual(simulator.file(linkTo(video)));
		expect(downloads()).toHaveLength(1);
	});

	it('comes over a new link when its own has expired, which is asked for like in the documentation', async () => {
		expire(picture);
		const { items } = await file();
		expect(items[1].json.fileMissing).toBeUndefined();
		expect((await bytesOf(items[1], 'file')).toString('latin1')).toContain(picture);
		const [byNode] = asked().map(asSent);
		await sendReference(credential, 'POST', 'downloadFile', { chatId: items[1].json.senderId, idMessage: items[1].json.idMessage });
		expect(byNode).toEqual(asked().map(asSent).at(-1));
	});

	it('leaves an explanation when it is gone for good, and the other rows as they are', async () => {
		expire(video, true);
		const { items, error } = await file();
		expect(error?.message).toBeUndefined();
		expect(items[2].json.fileMissing).toBe('WhatsApp does not have the file any more. Files are kept for a limited time only: download them sooner after they came');
		expect(items[2].json.kind).toBe('video');
		expect(items.map(({ binary }) => Object.keys(binary ?? {}))).toEqual([[], ['file'], [], ['file']]);
	});

	it('leaves an explanation when GREEN-API knows no link, or gives one that does not work either', async () => {
		for (const name of [picture, video, voice]) expire(name);
		simulator.answerNext('downloadFile', { status: 200, body: { downloadUrl: linkTo('nowhere.jpg') } }, { status: 200, body: {} }, { status: 400, body: { message: 'File message encrypted url not found by chatId x and idMessage y' } });
		const { items } = await file();
		const texts = items.slice(1).map(({ json }) => String(json.fileMissing)).sort();
		expect(texts).toEqual([
			'GREEN-API gives no link to the file. Look at it in WhatsApp',
			expect.stringMatching(/^GREEN-API has no link to the file \(any more\)\. /),
			expect.stringMatching(/^The link to the file does not work \(HTTP 404\)\. /),
		]);
	});

	it.each([{ cut: 'before' }, { halfBody: true }, { status: 403, body: '<Error/>' }, { status: 200, body: '' }] as const)('is fetched over a new link after %j', async (fault) => {
		simulator.answerNext('', fault);
		const { items } = await file({ limit: 2 });
		expect(await bytesOf(items[1], 'file')).toEqual(simulator.file(linkTo(picture)));
		expect(asked()).toHaveLength(1);
	});

	it('is not waited for longer than the time-out of the node', async () => {
		simulator.answerNext('', { hang: true }, { hang: true });
		const { items } = await file({ limit: 2, requestOptions: { timeout: 300 } });
		expect(items[1].json.fileMissing).toMatch(/^The connection to the server of the file broke off \(ECONNABORTED\)\. Run the node again/);
	});

	it('is explained when it is too large for GREEN-API to keep', async () => {
		simulator.answerNext('getIncomingStatuses', { status: 200, body: [{ idMessage: 'A', typeMessage: 'videoMessage', downloadUrl: '{{SWE002}}' }] });
		const { items } = await file();
		expect(items[0].json.fileMissing).toMatch(/larger than 100 MB/);
		expect(methodsAsked()).toHaveLength(1);
	});

	it('is asked for no more links after an answer that dooms them all', async () => {
		const row = { idMessage: 'A', chatId: '79000000001@c.us', downloadUrl: linkTo('nowhere.jpg') };
		simulator.answerNext('getIncomingStatuses', { status: 200, body: Array(9).fill(row) });
		simulator.answerNext('downloadFile', ...Array(3).fill(quota466('downloadfile')));
		const { items } = await file();
		expect(items.map(({ json }) => json.fileMissing)).toEqual(Array(9).fill(expect.stringMatching(/^The tariff's requests of downloadfile are spent/)));
		expect(asked().length).toBeLessThanOrEqual(3);
	});

	it('is explained without the token, also where GREEN-API repeats it', async () => {
		expire(picture);
		simulator.answerNext('downloadFile', { status: 400, body: { message: `odd: ${credential.apiTokenInstance}` } });
		const { items } = await file({ limit: 2 });
		expect(items[1].json.fileMissing).toMatch(/^GREEN-API did not accept the request: odd: \[token\]\. /);
	});

	it('is fetched for at most three rows at a time', async () => {
		const [row] = (await file({ limit: 2, simplify: false })).items.slice(1).map(({ json }) => json);
		simulator.requests.length = 0;
		simulator.answerNext('getIncomingStatuses', { status: 200, body: Array(7).fill(row) });
		simulator.answerNext('', ...Array(7).fill({ delay: 100 }));
		await file();
		const starts = downloads().map(({ at }) => at);
		expect(starts).toHaveLength(7);
		expect(starts[3] - starts[0]).toBeGreaterThanOrEqual(90);
		expect(starts[6] - starts[3]).toBeGreaterThanOrEqual(90);
	});

	it.each<INode['onError']>(['stopWorkflow', 'continueRegularOutput'])('is given up at once when the execution is stopped, with On Error = %s', async (onError) => {
		let stop = (): void => undefined;
		simulator.answerNext('', { hang: true }, { status: 403, body: () => (stop(), 'Expired') });
		const { status } = await file({}, { settings: { onError }, stopper: (way) => (stop = way) });
		expect(status).toBe('canceled');
		expect(downloads()).toHaveLength(2);
		expect(asked()).toEqual([]);
	});
});

describe('the thumbnail', () => {
	it('comes as a picture of its own, without a further request', async () => {
		const { items } = await run({ download: ['thumbnail'] });
		expect(items.map(({ binary }) => [Object.keys(binary ?? {}), binary?.thumbnail?.mimeType, binary?.thumbnail?.fileType])).toEqual([
			[[], undefined, undefined],
			[['thumbnail'], 'image/jpeg', 'image'],
			[['thumbnail'], 'image/jpeg', 'image'],
			[[], undefined, undefined],
		]);
		expect(await bytesOf(items[1], 'thumbnail')).toEqual(Buffer.from(THUMBNAIL, 'base64'));
		expect(methodsAsked()).toHaveLength(1);
	});

	it('comes beside the file, and also where the file is missing', async () => {
		expire(video, true);
		const { items } = await run({ download: ['file', 'thumbnail'] });
		expect(items.map(({ json, binary }) => [Object.keys(binary ?? {}).sort(), json.fileMissing !== undefined])).toEqual([
			[[], false],
			[['file', 'thumbnail'], false],
			[['thumbnail'], true],
			[['file'], false],
		]);
	});
});

it('works in the lists of what was sent, and for one status', async () => {
	const message = await run({ download: ['file'] }, { filters: { kind: ['picture'] }, limit: 1 }, {}, new LastOutgoingMessages());
	expect(await bytesOf(message.items[0], 'file')).toEqual(simulator.file(String(message.items[0].json.downloadUrl)));
	await sendReference(credential, 'POST', 'sendMediaStatus', { urlFile: 'https://example.com/horse.png', fileName: 'horse.png' });
	const { idMessage } = simulator.instance(credential.idInstance).statuses[0];
	for (const parameters of [{}, { operation: 'get', idMessage }]) {
		const { items } = await run({ download: ['file'] }, parameters, {}, new GetOutgoingStatuses());
		expect(await bytesOf(items[0], 'file')).toEqual(simulator.file(String(items[0].json.downloadUrl)));
	}
});
