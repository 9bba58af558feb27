import axios from 'axios';
import { FIRST_ID, get, judged, later, pathOf, post, simulator, TEXT_STATUS, useWorkbench } from './workbench';

useWorkbench();

describe('log and control', () => {
	it('logs a request with token, query, body and outcome, at its real time', async () => {
		const began = Date.now();
		await get('getOutgoingStatuses', { minutes: 5 });
		await post('sendTextStatus', TEXT_STATUS);
		expect(simulator.requests).toMatchObject([
			{ method: 'GET', path: pathOf('getOutgoingStatuses'), instance: '1101000001', apiMethod: 'getOutgoingStatuses', query: { minutes: '5' }, status: 200, taken: true },
			{ method: 'POST', path: pathOf('sendTextStatus'), query: {}, body: TEXT_STATUS, headers: { 'content-type': 'application/json' }, status: 200, taken: true },
		]);
		expect(simulator.requests[0].body).toBeUndefined();
		expect(simulator.requests[0].at).toBeGreaterThanOrEqual(began);
		expect(simulator.requests[1].at).toBeLessThanOrEqual(Date.now());
	});

	it('resets to the start', async () => {
		const { requests } = simulator;
		const other = simulator.addInstance();
		simulator.instance().stateInstance = 'starting';
		simulator.answerNext('sendTextStatus', { status: 502 });
		await get('getSettings');
		simulator.reset();
		expect(requests).toEqual([]);
		expect((await get('getSettings')).status).toBe(200);
		expect((await post('sendTextStatus', TEXT_STATUS)).data).toEqual({ idMessage: FIRST_ID });
		expect((await get('getSettings', {}, other)).status).toBe(403);
	});

	it('does the same over HTTP', async () => {
		const control = axios.create({ baseURL: `${simulator.url}/simulator`, validateStatus: () => true });
		expect((await control.get('')).data).toMatchObject({ credential: simulator.credential, methods: expect.arrayContaining(['sendTextStatus']) });
		await control.post('/faults', { apiMethod: 'sendtextstatus', faults: ['quota466', { status: 418 }] });
		expect([(await post('sendTextStatus', TEXT_STATUS)).status, (await post('sendTextStatus', TEXT_STATUS)).status]).toEqual([466, 418]);
		await control.post('/instance', { stateInstance: 'starting', settings: { outgoingWebhook: 'no' } });
		expect(simulator.instance()).toMatchObject({ stateInstance: 'starting', settings: { outgoingWebhook: 'no', incomingWebhook: 'no' } });
		expect((await control.get('/requests')).data).toMatchObject([{ status: 466 }, { status: 418 }]);
		await control.post('/reset');
		expect([simulator.requests, simulator.instance().stateInstance]).toEqual([[], 'authorized']);
	});

	it('lets others post and view over HTTP', async () => {
		const control = axios.create({ baseURL: `${simulator.url}/simulator`, validateStatus: () => true });
		expect(Object.keys((await control.get('')).data.control)).toEqual(expect.arrayContaining(['POST /simulator/incoming-status', 'POST /simulator/delivery']));
		const { data: text } = await control.post('/incoming-status');
		const { data: picture } = await control.post('/incoming-status', { chatId: '79001110002@c.us', typeMessage: 'imageMessage', text: 'Look' });
		expect((await get('getIncomingStatuses', { minutes: 1 })).data).toEqual([picture, text]);
		expect(picture).toMatchObject({ senderContactName: 'Boris', caption: 'Look' });
		expect((await axios.get(picture.downloadUrl)).status).toBe(200);

		await control.post('/instance', { journalLag: 60_000, scriptedDelivery: true });
		const { data: sent } = await post('sendTextStatus', TEXT_STATUS);
		const { data: read } = await control.post('/delivery', { ...sent, participant: '79001110002@c.us', status: 'read' });
		expect((await get('getStatusStatistic', sent)).data).toEqual([]);
		await control.post('/instance', { journalLag: 0 });
		later(1000);
		expect((await get('getStatusStatistic', sent)).data).toContainEqual(read);
		const wrong = await control.post('/delivery', { ...sent, participant: '79001110002@c.us', status: 'seen' });
		expect([wrong.status, wrong.data.error]).toEqual([400, "'status' must be one of [pending, sent, delivered, read]"]);
	});

	it.each([
		['/faults', { apiMethod: 'sendTextStatus', faults: ['teapot'] }, 'Not a fault: "teapot"'],
		['/faults', { apiMethod: 'makeCoffee', faults: [] }, "'apiMethod' must be one of"],
		['/faults', { apiMethod: 'sendTextStatus' }, "'faults' must be an array"],
		['/instance', { stateInstance: 'asleep' }, "'stateInstance' must be one of"],
		['/instance', { settings: { outgoingWebhook: true } }, "'outgoingWebhook' must be one of"],
		['/instance', { journalLag: -1 }, "'journalLag' must be a number of milliseconds"],
		['/instance', { scriptedDelivery: 'yes' }, "'scriptedDelivery' must be one of [true, false]"],
		['/incoming-status', { chatId: 7 }, "'chatId' must be a string"],
		['/incoming-status', { typeMessage: 'stickerMessage' }, "'typeMessage' must be one of"],
		['/incoming-status', { typeMessage: 'audioMessage', text: 'La la' }, "'text' is not allowed for a voice status"],
		['/incoming-status', { idInstance: '5' }, 'There is no instance 5'],
		['/delivery', { idMessage: '3EB0', participant: '7@c.us', status: 'read' }, 'There is no status 3EB0'],
		['/instance', { idInstance: '5' }, 'There is no instance 5'],
	])('says what is wrong with %s %j', async (path, body, reason) => {
		const { status, data } = await axios.post(`${simulator.url}/simulator${path}`, body, judged);
		expect([status, data.error]).toEqual([400, expect.stringContaining(reason)]);
	});
});
