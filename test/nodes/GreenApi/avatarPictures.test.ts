/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import { callAsTool } from '../../engine/asTool';
import { bytesOf } from '../../engine/binary';
import { type NodeRun, runNode } from '../../engine/runNode';
import { fileServer, useFileServer } from '../../engine/useFileServer';
import { methodsAsked, simulator, useSimulator } from '../../engine/useSimulator';
import { until } from '../../host/until';
import { asUsual, type Credential, type Fault } from '../../simulator';
import { jpg } from '../../unit/shared/files/samples';

useSimulator({ limits: false });

/** Stands for the server with the pictures. */
useFileServer((_, response) => {
	most = Math.max(most, ++underWay);
	void sleep(20).then(() => {
		underWay -= 1;
		response.writeHead(status, { 'content-type': 'image/jpeg' }).end(jpg);
	});
});

const ANNA = '79001110001@c.us';

let credential: Credential & { mediaUrl?: string };
let status: number;
let underWay: number;
let most: number;

beforeEach(() => {
	credential = { ...simulator.addInstance(), mediaUrl: fileServer.url };
	[status, underWay, most] = [200, 0, 0];
	shows(ANNA, `${fileServer.url}/anna.jpg?oe=1`);
});

const shows = (chatId: string, link: string) => simulator.instance(credential.idInstance).avatars.set(chatId, link);

const asRun = (parameters: INodeParameters = {}): NodeRun => ({
	credential,
	parameters: { resource: 'contact', operation: 'getAvatar', chatId: ANNA, download: true, ...parameters },
});

const get = async (parameters?: INodeParameters, more: Partial<NodeRun> = {}) => await runNode(new GreenApi(), { ...asRun(parameters), ...more });

it('adds the picture where it is wanted, in the field that the form names', async () => {
	const { items, error } = await get({ binaryPropertyName: 'picture' });
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json)).toEqual([{ chatId: ANNA, urlAvatar: `${fileServer.url}/anna.jpg?oe=1`, available: true }]);
	expect([items[0].binary?.picture.fileName, items[0].binary?.picture.mimeType]).toEqual(['anna.jpg', 'image/jpeg']);
	expect(await bytesOf(items[0], 'picture')).toEqual(jpg);
});

it.each([false, '={{ false }}', '={{ undefined }}'])('fetches nothing for %s', async (download) => {
	const { items } = await get({ download });
	expect([items[0].binary, fileServer.paths, methodsAsked()]).toEqual([undefined, [], ['getAvatar']]);
});

it('gives JSON alone where there is no picture', async () => {
	const { items } = await get({ chatId: '79001110002@c.us' });
	expect(items).toEqual([{ json: { chatId: '79001110002@c.us', urlAvatar: '', available: false }, pairedItem: { item: 0 } }]);
});

it('says beside the link why the picture could not be had, and the others come', async () => {
	shows('79001110003@c.us', 'http://127.0.0.1:9/secret.jpg');
	const { items, error } = await get({ chatId: '={{ $json.id }}' }, { items: [{ id: '79001110003@c.us' }, { id: ANNA }] });
	expect([error, items.map(({ binary }) => Object.keys(binary ?? {}))]).toEqual([undefined, [[], ['data']]]);
	expect(items[0].json.fileMissing).toMatch(/^The link to the file leads to '127\.0\.0\.1', into a network of n8n's own/);
	status = 403;
	const again = await get();
	expect(again.items[0].json.fileMissing).toBe('The link to the file does not work (HTTP 403). Run the node again, which gets a new link');
});

it('refuses a field without a name before anything is asked', async () => {
	expect((await get({ binaryPropertyName: '={{ "" }}' })).error?.message).toBe("'Put Output File in Field' is empty");
	expect(methodsAsked()).toEqual([]);
});

it('fetches three pictures at the same time at most, each for its own item', async () => {
	const ids = Array.from({ length: 12 }, (_, at) => `790011200${String(at).padStart(2, '0')}@c.us`);
	for (const id of ids) shows(id, `${fileServer.url}/${id}.jpg`);
	const { items } = await get({ chatId: '={{ $json.id }}' }, { items: ids.map((id) => ({ id })) });
	expect(items.map(({ json, binary, pairedItem }) => [json.chatId, binary?.data.fileName, pairedItem])).toEqual(ids.map((id, item) => [id, `${id}.jpg`, { item }]));
	expect(most).toBe(3);
});

it.each([true, false])('has the requests for links overlap, with Download: %s', async (download) => {
	const hanging = Array<Fault>(30).fill({ hang: true });
	simulator.answerNext('getAvatar', asUsual, ...hanging);
	const asked = () => methodsAsked().filter((method) => method === 'getAvatar').length;
	const stopper = (stop: () => void) => void until('requests', 60, async () => asked() >= 21 || undefined).then(stop);
	const { status: ended } = await get({ download }, { items: Array.from({ length: 30 }, () => ({})), stopper });
	expect([ended, asked()]).toEqual(['canceled', 21]);
});

it('gives an agent JSON beside the picture', async () => {
	const [output] = await callAsTool(new GreenApi(), credential, asRun().parameters!, {});
	expect([output.json.chatId, Object.keys(output.binary ?? {})]).toEqual([ANNA, ['data']]);
});
