import axios from 'axios';
import { NOTIFICATIONS_KEPT_MS, incomingText, notification } from '../index';
import { failureOf, get, judged, later, post, simulator, urlOf, useWorkbench } from './workbench';
import { NOT_THERE, receive, remove } from './receiving';

useWorkbench();

const TEXT = incomingText();

beforeEach(() => void (simulator.instance().notifications.length = 0));

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
