import { PollContext } from 'n8n-core';
import { type IDataObject, type INodeExecutionData, sleep, Workflow } from 'n8n-workflow';
import { GreenApiStatusTrigger } from '../../../nodes/GreenApiStatusTrigger/GreenApiStatusTrigger.node';
import { readNotificationForm } from '../../../nodes/shared/notifications/form';
import { itemFor } from '../../../nodes/shared/notifications/item';
import type { NotifiedFile } from '../../../nodes/shared/notifications/notification';
import { additionalDataFor } from '../../engine/additionalData';
import { bytesOf } from '../../engine/binary';
import { ownNode } from '../../engine/node';
import { nodeTypesFor } from '../../engine/nodeTypes';
import { methodsAsked, simulator, useSimulator } from '../../engine/useSimulator';
import type { Credential } from '../../simulator';
import { standIn } from '../../simulator/media';
import { ANNA, CHOIR, HIDDEN_ANNA, notified } from '../../unit/shared/notifications/notified';

const PICTURE = '3EB0E3.jpg';

let credential: Credential;
let log: string[];

useSimulator({ limits: false });

beforeEach(() => {
	credential = simulator.addInstance();
	log = [];
});

const formOf = (parameters: IDataObject) => readNotificationForm((name, fallback) => parameters[name] ?? fallback);

/** n8n's functions for a trigger, in the real engine. */
function place(): PollContext {
	const nodeType = new GreenApiStatusTrigger();
	const node = ownNode('Trigger', nodeType.description.name, { parameters: {} });
	const workflow = new Workflow({ id: 'workflow', active: true, nodeTypes: nodeTypesFor(nodeType, []), nodes: [node], connections: {}, settings: { timezone: 'Asia/Yekaterinburg' } });
	const context = new PollContext(workflow, node, additionalDataFor(credential), 'trigger', 'init');
	jest.spyOn(context.logger, 'warn').mockImplementation((message) => void log.push(message));
	return context;
}

const made = async (notification: Parameters<typeof notified>[0], parameters: IDataObject, signal?: AbortSignal) =>
	await itemFor(place(), notified(notification), formOf(parameters), signal);

const linkTo = (name: string) => `${simulator.url}/media/${credential.idInstance}/${name}`;

const download = { options: { downloadFile: true, simplify: false } };

const withFile = async (file: Partial<NotifiedFile>, signal?: AbortSignal) =>
	await made({ kind: 'picture', file: { downloadUrl: '', fileName: 'shop.jpg', mimeType: 'image/jpeg', ...file } }, download, signal);

const bytes = async (item?: INodeExecutionData) => (item?.binary ? await bytesOf(item, 'file') : undefined);

describe('an item of a notification', () => {
	it('is simplified, with the time zone of the workflow, and asks for no contacts where all names are there', async () => {
		expect((await made({}, {}))?.json).toMatchObject({ event: 'messageReceived', time: expect.stringMatching(/\+05:00$/) as string, senderName: 'Anna' });
		expect(methodsAsked()).toEqual([]);
	});

	it('has the names that the contacts tell', async () => {
		const item = await made({ senderName: '' }, {});
		expect([item?.json.senderName, methodsAsked()]).toEqual(['Anna K.', ['getContacts']]);
	});

	it("is GREEN-API's own object, without the token", async () => {
		const body = { typeWebhook: 'incomingMessageReceived', messageData: { textMessageData: { textMessage: `My token is ${credential.apiTokenInstance}` } } };
		const item = await made({ body }, { options: { simplify: false } });
		expect(item?.json).toMatchObject({ event: 'messageReceived', typeWebhook: 'incomingMessageReceived' });
		expect(JSON.stringify(item)).not.toContain(credential.apiTokenInstance);
	});

	it.each([['an event that is not chosen', { events: ['reaction'] }], ['another chat', { filters: { chats: CHOIR } }]])('is none for %s', async (_, parameters) => {
		expect([await made({}, parameters), methodsAsked()]).toEqual([undefined, []]);
	});
});

describe('a person under an ID that hides the number', () => {
	const contacts = [{ id: ANNA, newChatId: HIDDEN_ANNA, name: 'Anna', type: 'user' }];
	const hidden = { chatId: HIDDEN_ANNA, senderId: HIDDEN_ANNA };

	it('is found by the number, where the contacts have both', async () => {
		simulator.answerNext('getContacts', { status: 200, body: contacts });
		expect(await made(hidden, { filters: { chats: ANNA, senders: ANNA } })).toBeDefined();
	});

	it('is another one where they have not', async () => {
		expect([await made(hidden, { filters: { chats: ANNA } }), methodsAsked(), log]).toEqual([undefined, ['getContacts'], []]);
	});

	it('is left out with a line in the log where they cannot be had', async () => {
		simulator.answerNext('getContacts', { status: 500, body: {} });
		expect([await made(hidden, { filters: { senders: ANNA } }), log]).toEqual([undefined, [expect.stringContaining('does not give the contacts')]]);
	});
});

describe('the file of a notification', () => {
	it('comes by its link', async () => {
		const item = await withFile({ downloadUrl: linkTo(PICTURE) });
		expect([await bytes(item), item?.binary?.file, methodsAsked().includes('downloadFile')]).toEqual([standIn(PICTURE), expect.objectContaining({ fileName: 'shop.jpg', mimeType: 'image/jpeg' }), false]);
		expect(item?.json).not.toHaveProperty('fileMissing');
	});

	it.each([['empty', () => ''], ['dead', () => linkTo('gone.jpg')]])('comes by another link where its own is %s', async (_, link) => {
		simulator.answerNext('downloadFile', { status: 200, body: { downloadUrl: linkTo(PICTURE) } });
		const item = await withFile({ downloadUrl: link() });
		expect(await bytes(item)).toEqual(standIn(PICTURE));
		expect(simulator.requests.filter(({ apiMethod }) => apiMethod === 'downloadFile')).toEqual([expect.objectContaining({ body: { chatId: ANNA, idMessage: 'A1B2' } })]);
	});

	it.each([['the file is gone', 400], ['GREEN-API is out of order', 503]])('is missing with a reason where %s, which is asked for once', async (_, status) => {
		for (let asked = 0; asked < 3; asked++) simulator.answerNext('downloadFile', { status, body: { message: 'No such file' } });
		const item = await withFile({ downloadUrl: linkTo('gone.jpg') });
		expect(item).toEqual({ json: { event: 'messageReceived', ...notified().body, fileMissing: expect.stringMatching(/\. /) as string } });
		expect(methodsAsked().filter((method) => method === 'downloadFile')).toHaveLength(1);
	});

	it.each([['the file', '', 'gone.jpg'], ['another link', 'downloadFile', '']])('is missing with a reason where %s does not come in time', async (_, method, name) => {
		const ending = new AbortController();
		const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementationOnce(() => ending.signal);
		simulator.answerNext(method, { hang: true });
		const [item] = await Promise.all([withFile({ downloadUrl: name && linkTo(name) }), sleep(200).then(() => ending.abort())]);
		timeout.mockRestore();
		expect(item?.json.fileMissing).toMatch(/within two minutes\. /);
	});

	it('is not asked for where GREEN-API has not kept it', async () => {
		const fileMissing = 'SWE002: The file is larger than 100 MB, and GREEN-API keeps no such files. Look at it in WhatsApp';
		const item = await made({ file: { downloadUrl: '', fileName: 'film.mp4', mimeType: 'video/mp4' }, details: { fileMissing } }, { options: { downloadFile: true } });
		expect([item?.json.fileMissing, methodsAsked()]).toEqual([fileMissing, []]);
	});

	it('is not asked for any more when the trigger stops, which is no reason to go on without it', async () => {
		await expect(withFile({ downloadUrl: linkTo(PICTURE) }, AbortSignal.abort())).rejects.toThrow('canceled');
	});

	it('is left alone unless it is wanted', async () => {
		const item = await made({ file: { downloadUrl: linkTo(PICTURE), fileName: '', mimeType: '' } }, {});
		expect(item?.binary).toBeUndefined();
	});

	it('bears no token in its name', async () => {
		const item = await withFile({ downloadUrl: linkTo(PICTURE), fileName: `${credential.apiTokenInstance}.jpg` });
		expect(JSON.stringify({ ...item?.binary?.file, data: '' })).not.toContain(credential.apiTokenInstance);
	});
});
