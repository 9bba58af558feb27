import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { callAsTool } from '../../engine/asTool';
import { bytesOf } from '../../engine/binary';
import { type NodeRun, runNode } from '../../engine/runNode';
import { fileServer, useFileServer } from '../../engine/useFileServer';
import { methodsAsked, simulator, useSimulator } from '../../engine/useSimulator';
import { type Credential, type Fault, fileGone500, type IncomingRow } from '../../simulator';

useSimulator({ limits: false });

const ANNA = '79001110001@c.us';

let credential: Credential & { mediaUrl?: string };
let headers: Record<string, string>;

const BYTES = Buffer.from('%PDF-1.7 prices');

useFileServer((_, response) => void response.writeHead(200, headers).end(BYTES));

beforeEach(() => {
	credential = simulator.addInstance();
	simulator.instance(credential.idInstance).settings.incomingWebhook = 'yes';
	headers = {};
});

/** A message of Anna's with a file. */
const sent = (more: Partial<IncomingRow> = {}): IncomingRow =>
	simulator.addIncomingMessage({ chatId: ANNA, typeMessage: 'documentMessage', ...more }, credential.idInstance)!;

const asRun = (row: Pick<IncomingRow, 'idMessage'>, parameters: INodeParameters = {}): NodeRun => ({
	credential,
	parameters: { resource: 'message', operation: 'download', chatId: ANNA, idMessage: row.idMessage, ...parameters },
});

const download = async (row: Pick<IncomingRow, 'idMessage'>, parameters?: INodeParameters, more: Partial<NodeRun> = {}) =>
	await runNode(new GreenApi(), { ...asRun(row, parameters), ...more });

const fromServer = async (path: string) => {
	credential = { ...credential, mediaUrl: fileServer.url };
	simulator.answerNext('downloadFile', { status: 200, body: { downloadUrl: `${fileServer.url}${path}` } });
	const { items, error } = await download(sent());
	expect(error).toBeUndefined();
	return items[0].json;
};

it('gives the file in a binary field, and what it is beside it', async () => {
	const row = sent();
	const { items, error } = await download(row);
	expect(error).toBeUndefined();
	const [{ json, binary }] = items;
	expect(json).toEqual({
		chatId: ANNA,
		idMessage: row.idMessage,
		downloadUrl: expect.stringContaining(`${row.idMessage}.pdf`),
		fileName: expect.stringContaining(`${row.idMessage}.pdf`),
		mimeType: 'application/pdf',
		fileSize: simulator.file(String(json.downloadUrl))?.length,
	});
	expect(Object.keys(binary ?? {})).toEqual(['data']);
	expect(await bytesOf(items[0], 'data')).toEqual(simulator.file(String(json.downloadUrl)));
	expect(methodsAsked()).toEqual(['downloadFile', '']);
});

it('puts it into the field that the form names', async () => {
	const { items } = await download(sent(), { binaryPropertyName: ' invoice ' });
	expect(Object.keys(items[0].binary ?? {})).toEqual(['invoice']);
});

it('names it as its server does, without folders and what nobody sees', async () => {
	headers = { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('../\u05de\u05d7\u05d9\u05e8\u05d5\u05df\u202e.pdf')}` };
	expect(await fromServer('/4711')).toMatchObject({ fileName: '\u05de\u05d7\u05d9\u05e8\u05d5\u05df.pdf', mimeType: 'application/pdf', fileSize: BYTES.length });
});

it.each([
	[{ 'content-type': 'application/octet-stream' }, '/prices.pdf', 'application/pdf'],
	[{}, '/prices.pdf', 'application/pdf'],
	[{ 'content-type': 'audio/ogg; codecs=opus' }, '/note.oga', 'audio/ogg; codecs=opus'],
])('says its type by the server where that says one, else by its name: %j', async (given, path, mimeType) => {
	headers = given;
	expect((await fromServer(path)).mimeType).toBe(mimeType);
});

it('asks once more where the link does not work', async () => {
	const row = sent();
	simulator.answerNext('', { cut: 'before' });
	const { error } = await download(row);
	expect([error, methodsAsked()]).toEqual([undefined, ['downloadFile', '', 'downloadFile', '']]);
});

/** What downloadFile answers with this link. */
const linking = (downloadUrl?: string): Fault => ({ status: 200, body: { downloadUrl } });

it.each<[string, Partial<IncomingRow>, () => Fault[], RegExp, RegExp]>([
	['a message without a file', { typeMessage: 'textMessage' }, () => [], /has no link to the file/, /compare 'Chat' and 'Message ID'/],
	['a message of another chat', { chatId: '79001110002@c.us' }, () => [], /has no link to the file/, /compare 'Chat' and 'Message ID'/],
	['a file that is gone', {}, () => [fileGone500()], /WhatsApp does not have the file any more/, /sooner/],
	['an empty link', {}, () => [linking('')], /gives no link to the file/, /in WhatsApp/],
	['another answer', {}, () => [linking()], /answer is not a link to a file/, /API URL/],
	['an address inside', {}, () => [linking(`${fileServer.url}/a.pdf`)], /into a network of n8n's own/, /Media URL/],
	['links that do not work', {}, () => [1, 2].map((n) => linking(`${simulator.url}/media/${credential.idInstance}/${n}.pdf`)), /does not work \(HTTP 404\)/, /sooner/],
])('says why there is none for %s, and with Continue the others come', async (_, more, faults, title, advice) => {
	const bad = sent(more);
	simulator.answerNext('downloadFile', ...faults());
	const { error } = await download(bad);
	expect([error?.message, error?.description]).toEqual([expect.stringMatching(title), expect.stringMatching(advice)]);
	simulator.answerNext('downloadFile', ...faults());
	const items = [bad, sent(), sent()].map(({ idMessage }) => ({ idMessage }));
	const parameters = { idMessage: '={{ $json.idMessage }}' };
	const { items: outputs } = await download(bad, parameters, { items, settings: { onError: 'continueRegularOutput' } });
	expect(outputs.map(({ json, binary }) => [json.error, Object.keys(binary ?? {})])).toEqual([[expect.stringMatching(title), []], [undefined, ['data']], [undefined, ['data']]]);
});

it.each([
	[{ binaryPropertyName: '={{ "" }}' }, "'Put Output File in Field' is empty"],
	[{ idMessage: '={{ "" }}' }, "'Message ID' is empty"],
])('asks nothing for %j', async (parameters, message) => {
	expect((await download(sent(), parameters)).error?.message).toBe(message);
	expect(methodsAsked()).toEqual([]);
});

it('gives an agent JSON beside the file', async () => {
	const [output] = await callAsTool(new GreenApi(), credential, asRun(sent()).parameters!, {});
	expect(output.json).toMatchObject({ mimeType: 'application/pdf', fileSize: expect.any(Number) });
	expect(Object.keys(output.binary ?? {})).toEqual(['data']);
});
