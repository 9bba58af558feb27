// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator } from '../../engine/virtualSuite';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { inVirtualTime } from '../../engine/virtualTime';
import { expectSameRequest, uploadReference } from '../../engine/reference';
import { retryExecution } from '../../engine/runNode';
import { asUsual, badGateway502, type Fault, tooManyRequests429, unauthorized401, validation400 } from '../../simulator';
import { refused } from '../../unit/shared/files/samples';
import { holding, linkIn, namesIn } from '../SendStatus/fileSends';
import { ANNA, asRun, BORIS, credential, document, held, pdf, people, send, sends, uploads, useFileMessages, VERA } from './fileMessages';

useFileMessages();

const chatsReached = () => sends().filter(({ taken }) => taken).map(({ body }) => (body as { chatId: string }).chatId);

describe('Send File with a binary field', () => {
	it('uploads it to the media host as the documentation does, with its type and extension', async () => {
		const own = { ...credential, mediaUrl: simulator.mediaUrl };
		// Without its answer nothing is sent, and the upload can be compared alone.
		simulator.answerNext('uploadFile', validation400('enough'));
		await expectSameRequest(
			simulator,
			async () => await send(held, { credential: own, files: [document()] }),
			async () => await uploadReference(own, simulator.mediaUrl, pdf, { 'Content-Type': 'application/pdf', 'GA-Filename': 'file.pdf' }),
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
