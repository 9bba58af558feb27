// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { MadeFiles } from '../../engine/nodeTypes';
import { inVirtualTime } from '../../engine/virtualTime';
import { expectSameRequest, uploadReference } from '../../engine/reference';
import { type NodeRun, retryExecution } from '../../engine/runNode';
import { asUsual, badGateway502, type Credential, type Fault, tooManyRequests429, unauthorized401, validation400 } from '../../simulator';
import { refused } from '../../unit/shared/files/samples';
import { holding, linkIn, namesIn, sendsIn, uploadsIn } from '../SendStatus/fileSends';

useVirtualSimulator();

const [ANNA, BORIS, VERA] = ['79001110001@c.us', '79001110002@c.us', '79001110003@c.us'];
const GROUP = '120363020000000001@g.us';

const [pdf] = refused.pdf;

const document = (content: Buffer = pdf, fileName?: string, mimeType = 'application/pdf'): MadeFiles => ({ data: { content, fileName, mimeType } });

/** So many other people. */
const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `7900111${String(at + 1).padStart(4, '0')}@c.us`);

let credential: Credential & { mediaUrl?: string };

beforeEach(() => (credential = simulator.addInstance()));

const asRun = (parameters: INodeParameters, run: Partial<NodeRun> = {}): NodeRun => ({
	...run,
	credential,
	parameters: { resource: 'message', operation: 'sendFile', chatId: ANNA, ...parameters },
	items: run.items ?? run.files?.map((_, item) => ({ item })),
});

const send = async (parameters: INodeParameters, run?: Partial<NodeRun>) => await runNode(new GreenApi(), asRun(parameters, run));

const held = { fileFrom: 'binary' };
const link = { urlFile: 'https://shop.example/prices.pdf' };

const sends = () => sendsIn(simulator);
const uploads = () => uploadsIn(simulator);
const chatsReached = () => sends().filter(({ taken }) => taken).map(({ body }) => (body as { chatId: string }).chatId);

describe('Send File with a link', () => {
	it('sends what was entered and nothing else', async () => {
		await send(link);
		await send({ ...link, chatId: GROUP, fileName: 'Prices 2026', caption: 'Look', options: { quotedMessageId: '3EB0C767D097B7C7C030', typingSeconds: 3, typingType: 'recording' } });
		await send({ ...link, caption: ' ', options: { quotedMessageId: '', typingSeconds: '={{ "" }}', typingType: 'recording' } });
		await send({ ...link, options: { typingSeconds: 1.5, typingType: 'typing' } });
		const plain = { chatId: ANNA, urlFile: link.urlFile, fileName: 'prices.pdf' };
		expect(sends().map(({ body }) => body)).toEqual([
			plain,
			{ ...plain, chatId: GROUP, fileName: 'Prices 2026.pdf', caption: 'Look', quotedMessageId: '3EB0C767D097B7C7C030', typingTime: 3000, typingType: 'recording' },
			plain,
			{ ...plain, typingTime: 1500 },
		]);
		expect(uploads()).toEqual([]);
	});

	it("gives a caption in Markdown WhatsApp's own marks, in the message and in what comes out", async () => {
		const caption = '**New** prices';
		const { items } = await send({ ...link, caption, options: { textIsMarkdown: true } });
		await send({ ...link, caption });
		expect(sends().map(({ body }) => (body as { caption: string }).caption)).toEqual(['*New* prices', caption]);
		expect(items[0].json.text).toBe('*New* prices');
	});

	it('counts the characters of a caption as it is sent', async () => {
		const caption = `**${'x'.repeat(1022)}**`;
		expect((await send({ ...link, caption })).error?.message).toMatch(/'Caption' is too long: 1026/);
		expect((await send({ ...link, caption, options: { textIsMarkdown: true } })).error).toBeUndefined();
	});

	it('says what was sent to whom, and that it waits', async () => {
		const { items } = await send({ ...link, urlFile: 'https://shop.example/a.mp4', caption: 'Look' });
		expect(items.map(({ json }) => json)).toEqual([{ kind: 'video', text: 'Look', chatId: ANNA, deliveryStatus: 'pending', time: expect.any(String), idMessage: expect.stringMatching(/^3EB0/) }]);
	});

	it.each<[string, INodeParameters, RegExp]>([
		['a sharing page', { urlFile: 'https://www.dropbox.com/s/abc/prices.pdf?dl=0' }, /a page of Dropbox, not the file/],
		['an address of the own network', { urlFile: 'http://10.0.0.7/prices.pdf' }, /GREEN-API cannot reach from outside/],
		['no link', { urlFile: '={{ "" }}' }, /'File URL' is empty/],
		['a caption of more than 1,024 characters', { ...link, caption: 'x'.repeat(1025) }, /'Caption' is too long/],
		['typing for milliseconds', { ...link, options: { typingSeconds: 3000 } }, /'Typing Seconds' must be a number from 1 to 20/],
		['typing for no time', { ...link, options: { typingSeconds: 0 } }, /'Typing Seconds' must be a number from 1 to 20/],
		['nobody', { ...link, chatId: '={{ "" }}' }, /'Recipient' is empty/],
		['several binary fields', { ...held, binaryPropertyName: 'data, photo' }, /names 2 fields/],
		['an item without a file', { ...held, binaryPropertyName: 'film' }, /names 'film', which the item does not have/],
	])('refuses %s before anything is sent, in words for messages', async (_, parameters, title) => {
		const { error } = await send(parameters, { files: [{ ...document(), photo: document().data }] });
		expect(error?.message ?? 'no error').toMatch(title);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/status|post/i);
		expect(methodsAsked()).toEqual([]);
	});
});

describe('Send File with a binary field', () => {
	it('uploads it to the media host as the documentation does, with its type and extension', async () => {
		credential = { ...credential, mediaUrl: simulator.mediaUrl };
		// Without its answer nothing is sent, and the upload can be compared alone.
		simulator.answerNext('uploadFile', validation400('enough'));
		await expectSameRequest(
			simulator,
			async () => await send(held, { files: [document()] }),
			async () => await uploadReference(credential, simulator.mediaUrl, pdf, { 'Content-Type': 'application/pdf', 'GA-Filename': 'file.pdf' }),
		);
	});

	it.each([
		['a document', document(pdf, 'prices'), 'prices.pdf', 'document'],
		['a picture that WhatsApp does not show', document(refused.heic[0], 'IMG_1.HEIC', 'image/heic'), 'IMG_1.HEIC', 'document'],
		['an archive', document(refused.zip[0], 'all.zip', 'application/zip'), 'all.zip', 'document'],
		['a voice note', document(refused.ogg[0], undefined, 'audio/ogg; codecs=opus'), 'file.ogg', 'audio'],
		['a file of which nobody knows anything', document(holding('?'), 'what "is" it', 'application/octet-stream'), 'what is it.bin', 'document'],
		['a file with a Hebrew name', document(pdf, '\u05de\u05d7\u05d9\u05e8\u05d5\u05df \u05de\u05e2"\u05de.pdf'), '\u05de\u05d7\u05d9\u05e8\u05d5\u05df \u05de\u05e2\u05de.pdf', 'document'],
	])('sends %s, byte by byte', async (_, files, fileName, kind) => {
		const { items, error } = await send(held, { files: [files] });
		expect([error?.message, namesIn(sends()), items[0].json.kind]).toEqual([undefined, [fileName], kind]);
		expect(simulator.file(linkIn(sends()[0]))).toEqual(files.data.content);
	});

	it('uploads it once for twenty people, and each gets it once, in order', async () => {
		const { items, error } = await send({ ...held, chatId: people(20).join(', ') }, { files: [document()] });
		expect([error?.message, uploads().length, chatsReached()]).toEqual([undefined, 1, people(20)]);
		expect(items.map(({ json, pairedItem }) => [json.chatId, pairedItem])).toEqual(people(20).map((id) => [id, { item: 0 }]));
		expect(methodsAsked()[0]).toBe('uploadFile');
	});

	it('uploads what several items bring once, and what is another file by itself', async () => {
		const other = Buffer.concat([pdf, Buffer.from('more')]);
		await send(held, { files: [document(), document(other), document(), document()] });
		expect([uploads().length, sends().length]).toEqual([2, 4]);
		expect(sends().map((request) => simulator.file(linkIn(request)))).toEqual([pdf, other, pdf, pdf]);
	});

	it('uploads it in the turn of its item', async () => {
		const chatId = '={{ $json.item === 1 ? "nobody" : "+7 900 111-00-01" }}';
		const { error } = await send({ ...held, chatId }, { files: [document(), document()] });
		expect(error?.message).toMatch(/nobody/);
		expect(methodsAsked()).toEqual([]);
	});

	it.each<[string, Fault]>([
		['a 429', tooManyRequests429()],
		['a bad gateway', badGateway502()],
		['a connection that broke off after it', { cut: 'after' }],
	])('uploads again after %s, and the message is sent once', async (_, fault) => {
		simulator.answerNext('uploadFile', fault);
		const { error } = await send(held, { files: [document()] });
		expect([error?.message, uploads().length, chatsReached()]).toEqual([undefined, 2, [ANNA]]);
	});

	it('says of an upload that is refused that it was not sent, and of the other items nothing', async () => {
		simulator.answerNext('uploadFile', validation400("'file' is required"));
		const { error } = await send(held, { files: [document()] });
		expect(error?.message).toMatch(/^The file could not be uploaded\. /);
		expect(error?.description).toMatch(/It was not sent/);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/status(?! code)|post/i);
		expect(methodsAsked()).toEqual(['uploadFile']);
	});

	it('uploads for the next recipient where the upload for one was refused, with Continue', async () => {
		simulator.answerNext('uploadFile', validation400('enough'));
		const { items } = await send({ ...held, chatId: `${ANNA}, ${BORIS}, ${VERA}` }, { files: [document()], settings: { onError: 'continueRegularOutput' } });
		expect(items.map(({ json }) => json.chatId ?? json.error)).toEqual([expect.stringMatching(/could not be uploaded/), BORIS, VERA]);
		expect([uploads().length, chatsReached()]).toEqual([2, [BORIS, VERA]]);
	});

	it('ends the run where the token is wrong', async () => {
		simulator.answerNext('uploadFile', unauthorized401());
		await send({ ...held, chatId: `${ANNA}, ${BORIS}` }, { files: [document()], settings: { onError: 'continueRegularOutput' } });
		expect(methodsAsked()).toEqual(['uploadFile']);
	});
});

describe('a send in the middle that fails', () => {
	const three = { ...held, chatId: `${ANNA}, ${BORIS}, ${VERA}` };

	it('begins there with Retry On Fail, without another upload', async () => {
		simulator.answerNext('sendFileByUrl', asUsual, validation400('enough'));
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { error, items } = await send(three, { files: [document()], settings });
		expect([error?.message, uploads().length, items.length, chatsReached()]).toEqual([undefined, 1, 3, [ANNA, BORIS, VERA]]);
	});

	it('is never repeated where it may have been taken', async () => {
		simulator.answerNext('sendFileByUrl', { cut: 'after' });
		const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const { error } = await send({ ...held, chatId: ANNA }, { files: [document()], settings });
		expect(error?.message).toMatch(/^The message may have been sent\./);
		expect(chatsReached()).toEqual([ANNA]);
	});

	it('begins there in an execution that is retried, and uploads again for those who are left', async () => {
		const run = asRun(three, { files: [document()] });
		simulator.answerNext('sendFileByUrl', asUsual, validation400('enough'));
		const failed = await runNode(new GreenApi(), run);
		expect(failed.error).toBeDefined();
		simulator.requests.length = 0;
		const { items, error } = await inVirtualTime(async () => await retryExecution(new GreenApi(), run, failed));
		expect([error?.message, uploads().length, chatsReached()]).toEqual([undefined, 1, [BORIS, VERA]]);
		expect(items.map(({ json }) => json.chatId)).toEqual([ANNA, BORIS, VERA]);
	});
});
