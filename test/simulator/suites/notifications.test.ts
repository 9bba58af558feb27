/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setImmediate as immediate } from 'node:timers/promises';
import axios, { type AxiosResponse } from 'axios';
import { NOTIFICATIONS_KEPT_MS, incomingText, notification, type Simulator, type Wait } from '../index';
import { clock, failureOf, get, judged, later, post, simulator, startOwn, urlOf } from './workbench';

const TEXT = incomingText();

const receive = async (params: object = {}, of: Simulator = simulator): Promise<AxiosResponse> =>
	await axios.get(urlOf('receiveNotification', of.credential), { ...judged, params });

const remove = async (receiptId: number | string, of: Simulator = simulator) => (await axios.delete(`${urlOf('deleteNotification', of.credential)}/${receiptId}`, judged)).data;

const NOT_THERE = { result: false, reason: 'no such receipt' };

beforeEach(() => void (simulator.instance().notifications.length = 0));

/** A simulator whose waits end when the test says so: how long each was to take, and the way to end it. */
async function startHolding(): Promise<{ holding: Simulator; waits: Array<{ milliseconds: number; end: () => void; signal: AbortSignal }> }> {
	const waits: Array<{ milliseconds: number; end: () => void; signal: AbortSignal }> = [];
	const wait: Wait = async (milliseconds, signal) =>
		await new Promise<void>((resolve, reject) => {
			waits.push({ milliseconds, end: resolve, signal });
			signal.addEventListener('abort', () => reject(new Error('over')));
		});
	const holding = await startOwn({ clock, wait, limits: false });
	holding.instance().notifications.length = 0;
	return { holding, waits };
}

const until = async (isSo: () => boolean) => {
	while (!isSo()) await immediate();
};

describe('the queue of notifications', () => {
	it('hands out its head until that is deleted, in the order in which they came', async () => {
		const [first, second] = [simulator.notify(TEXT), simulator.notify('no object at all')];
		expect(second).toBe(first + 1);
		expect((await receive()).data).toEqual({ receiptId: first, body: TEXT });
		expect((await receive()).data).toEqual({ receiptId: first, body: TEXT });
		expect(await remove(second)).toEqual(NOT_THERE);
		expect(await remove(first)).toEqual({ result: true, reason: '' });
		expect(await remove(first)).toEqual(NOT_THERE);
		expect((await receive()).data).toEqual({ receiptId: second, body: 'no object at all' });
		expect(simulator.requests.map(({ receiptId }) => receiptId)).toEqual([first, first, undefined, first, undefined, second]);
	});

	it('is empty after a day', async () => {
		simulator.notify(TEXT);
		later(1000);
		const receiptId = simulator.notify(TEXT);
		later(NOTIFICATIONS_KEPT_MS - 1000);
		expect((await get('getWebhooksCount')).data).toEqual({ count: 1 });
		expect((await receive()).data).toMatchObject({ receiptId });
	});

	it.each([['4'], ['61'], ['5.5'], ['soon'], ['']])('refuses to wait for "%s" seconds', async (receiveTimeout) => {
		const { status, data } = await receive({ receiveTimeout });
		expect([status, data.message]).toEqual([400, "Validation failed. Details: 'receiveTimeout' must be between 5 and 60"]);
	});

	it('gives no receiptId a second time, also after a reset', () => {
		const before = simulator.notify(TEXT);
		simulator.reset();
		expect(simulator.notify(TEXT)).toBeGreaterThan(before);
	});

	it('wants a receipt in the path, and a number', async () => {
		expect((await axios.delete(urlOf('deleteNotification'), judged)).status).toBe(404);
		expect(await remove('first')).toMatchObject({ statusCode: 400 });
	});
});

describe('an empty queue', () => {
	it.each([
		[{}, 5000],
		[{ receiveTimeout: 60 }, 60_000],
	])('with %j gives null after its time', async (params, milliseconds) => {
		const { holding, waits } = await startHolding();
		const answer = receive(params, holding);
		await until(() => waits.length > 0);
		expect(waits[0].milliseconds).toBe(milliseconds);
		later(milliseconds);
		waits[0].end();
		expect((await answer).data).toBeNull();
	});

	it('answers as soon as a notification comes', async () => {
		const { holding, waits } = await startHolding();
		const answer = receive({}, holding);
		await until(() => waits.length > 0);
		const receiptId = holding.notify(TEXT);
		expect((await answer).data).toEqual({ receiptId, body: TEXT });
		expect(waits[0].signal.aborted).toBe(true);
	});

	it('answers as soon as the settings give notifications an address, and hands out nothing while they do', async () => {
		const { holding, waits } = await startHolding();
		const answer = receive({}, holding);
		await until(() => waits.length > 0);
		holding.instance().settings.webhookUrl = 'https://example.com';
		expect(await answer).toMatchObject({ status: 400, data: { code: 'INVALID_PARAM', status: 'error' } });
		const receiptId = holding.notify(TEXT);
		expect((await receive({}, holding)).status).toBe(400);
		await axios.post(urlOf('setSettings', holding.credential), { webhookUrl: '' });
		expect((await receive({}, holding)).data).toMatchObject({ receiptId });
	});

	it('lets go of a client that has closed its connection', async () => {
		const { holding, waits } = await startHolding();
		const gone = new AbortController();
		const request = failureOf(axios.get(urlOf('receiveNotification', holding.credential), { signal: gone.signal }));
		await until(() => waits.length > 0);
		gone.abort();
		expect(await request).toBe('ERR_CANCELED');
		await until(() => waits[0].signal.aborted);
		holding.notify(TEXT);
		expect(holding.requests).toMatchObject([{ status: 0, taken: false }]);
		expect(await remove(holding.instance().notifications[0].receiptId, holding)).toEqual(NOT_THERE);
	});

	it('waits in real time where nothing else is said', async () => {
		const waiting = await startOwn();
		waiting.instance().notifications.length = 0;
		const answer = receive({}, waiting);
		await until(() => waiting.requests.length > 0);
		const began = performance.now();
		waiting.notify(TEXT);
		expect((await answer).data).toMatchObject({ body: TEXT });
		// Without the bell it would have been found only at the end of the five seconds.
		expect(performance.now() - began).toBeLessThan(4000);
	});
});

describe('faults', () => {
	it('lose the answer to a deletion that is done', async () => {
		const receiptId = simulator.notify(TEXT);
		await receive();
		simulator.answerNext('deleteNotification', { cut: 'after' });
		expect(await failureOf(axios.delete(`${urlOf('deleteNotification')}/${receiptId}`))).toBe('ECONNRESET');
		expect(await remove(receiptId)).toEqual(NOT_THERE);
		expect(simulator.requests).toMatchObject([{ taken: true }, { status: 0, taken: true, receiptId }, { status: 200 }]);
	});

	it('lose a notification that was handed out', async () => {
		const receiptId = simulator.notify(TEXT);
		simulator.answerNext('receiveNotification', { cut: 'after' });
		expect(await failureOf(receive())).toBe('ECONNRESET');
		expect(await remove(receiptId)).toEqual({ result: true, reason: '' });
	});
});

describe('what happens puts into it what the settings say', () => {
	const told = () => simulator.instance().notifications.map(({ body }) => body);

	it('a message that comes', () => {
		simulator.addIncomingMessage();
		expect(told()).toEqual([]);
		simulator.instance().settings.incomingWebhook = 'yes';
		const row = simulator.addIncomingMessage({ textMessage: 'Hello' });
		expect(told()).toMatchObject([
			{
				typeWebhook: 'incomingMessageReceived',
				idMessage: row?.idMessage,
				instanceData: { idInstance: 1101000001 },
				senderData: { sender: row?.senderId },
				messageData: { typeMessage: 'textMessage', textMessageData: { textMessage: 'Hello' } },
			},
		]);
		simulator.addIncomingMessage({ typeMessage: 'imageMessage' });
		expect(told()[1]).toMatchObject({ messageData: { fileMessageData: { downloadUrl: expect.stringMatching(/^http/), mimeType: 'image/jpeg' } } });
	});

	it('a message that is sent, and its delivery', async () => {
		simulator.instance().settings.outgoingAPIMessageWebhook = 'yes';
		const { data: { idMessage } } = await post('sendMessage', { chatId: '79001110001@c.us', message: 'Hello' });
		later(2000);
		expect((await receive()).data.body).toMatchObject({ typeWebhook: 'outgoingAPIMessageReceived', idMessage, messageData: { textMessageData: { textMessage: 'Hello' } } });
		expect(told()[1]).toMatchObject({ typeWebhook: 'outgoingMessageStatus', idMessage, chatId: '79001110001@c.us', status: 'delivered' });
	});
});

describe('over HTTP', () => {
	const control = axios.create({ validateStatus: () => true });
	const to = (path: string) => `${simulator.url}/simulator/${path}`;

	it('takes one, and many', async () => {
		const body = notification({ typeWebhook: 'stateInstanceChanged', stateInstance: 'notAuthorized' });
		const { data: one } = await control.post(to('notification'), { body });
		expect((await receive()).data).toEqual({ ...one, body });
		expect((await control.post(to('notification'))).data).toEqual({ receiptId: one.receiptId + 1 });
		expect((await control.post(to('notifications'), { bodies: [null, 'x'] })).data.receiptIds).toHaveLength(2);
		await control.post(to('notifications'), { count: 3, idInstance: simulator.credential.idInstance });
		expect(simulator.instance().notifications.map(({ body: given }) => given)).toMatchObject([
			body,
			{ messageData: { textMessageData: { textMessage: 'Good morning' } } },
			null,
			'x',
			...[1, 2, 3].map((number) => ({ messageData: { textMessageData: { textMessage: `Message ${number}` } } })),
		]);
		expect(body).not.toHaveProperty('messageData');
	});

	it('says what is wrong', async () => {
		const { status, data } = await control.post(to('notifications'), { count: 0 });
		expect([status, data.error]).toEqual([400, "'bodies' must be an array, or 'count' a positive number"]);
	});
});
