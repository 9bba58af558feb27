import axios, { type AxiosResponse } from 'axios';
import { DELIVERY_AFTER_MS, RECIPIENT_STAGGER_MS } from '../index';
import { STARTS_FOR_MS } from '../login';
import { FIRST_ID, get, judged, later, post, seconds, setClock, simulator, START, TEXT_STATUS, urlOf, useWorkbench } from './workbench';

useWorkbench();

describe('delivery and journals', () => {
	it('moves from pending to read with the clock, recipient after recipient', async () => {
		await post('sendTextStatus', TEXT_STATUS);
		const seen: unknown[] = [];
		for (const ms of [0, DELIVERY_AFTER_MS.sent, DELIVERY_AFTER_MS.delivered, DELIVERY_AFTER_MS.read]) {
			setClock(START + ms);
			const [entry] = (await get('getOutgoingStatuses')).data;
			const { data } = await get('getStatusStatistic', { idMessage: FIRST_ID });
			seen.push([entry.statusMessage, entry.timestamp - seconds(START), ...data.map(({ status }: { status: string }) => status)]);
		}
		expect(seen).toEqual([
			['pending', 0, 'pending', 'pending'],
			['sent', 1, 'sent', 'pending'],
			['delivered', 2, 'delivered', 'sent'],
			['read', 4, 'read', 'delivered'],
		]);
		later(1000 + RECIPIENT_STAGGER_MS);
		expect((await get('getStatusStatistic', { idMessage: FIRST_ID })).data).toEqual([
			{ participant: '70000001234@c.us', timestamp: seconds(START + DELIVERY_AFTER_MS.read), status: 'read' },
			{ participant: '440000001234@c.us', timestamp: seconds(START + DELIVERY_AFTER_MS.read + RECIPIENT_STAGGER_MS), status: 'read' },
		]);
	});

	it('lists statuses newest first, and only those of the last minutes', async () => {
		await post('sendTextStatus', { message: 'old' });
		later(2 * 60_000);
		await post('sendTextStatus', { message: 'new' });
		const texts = ({ data }: AxiosResponse) => data.map(({ textMessage }: { textMessage: string }) => textMessage);
		expect(texts(await get('getOutgoingStatuses'))).toEqual(['new', 'old']);
		later(1000);
		expect(texts(await get('getOutgoingStatuses', { minutes: 1 }))).toEqual(['new']);
		later(1440 * 60_000 + DELIVERY_AFTER_MS.read);
		expect(texts(await get('getOutgoingStatuses'))).toEqual([]);
		later(1000);
		expect(texts(await get('getOutgoingStatuses', { minutes: 1500 }))).toEqual(['new', 'old']);
	});

	it.each(['getOutgoingStatuses', 'getIncomingStatuses', 'lastOutgoingMessages', 'lastIncomingMessages'])('%s refuses minutes that are no number', async (apiMethod) => {
		const { status, data } = await get(apiMethod, { minutes: 'ten' });
		expect([status, data.message]).toEqual([400, "Validation failed. Details: 'minutes' must be a positive number"]);
	});

	it('asks for the id of a statistic, in the query', async () => {
		const missing = await axios.get(urlOf('getStatusStatistic'), { ...judged, data: { idMessage: FIRST_ID } });
		expect([missing.status, missing.data.message]).toEqual([400, "Validation failed. Details: 'idMessage' is required"]);
		expect(simulator.requests[0].body).toEqual({ idMessage: FIRST_ID });
		later(1000);
		expect((await get('getStatusStatistic', { idMessage: 'BAE57C4EEC000000' })).data).toEqual([]);
	});

	it('neither lists nor counts what was sent while outgoingWebhook was off', async () => {
		await post('setSettings', { outgoingWebhook: 'no' });
		later(STARTS_FOR_MS);
		const { data } = await post('sendTextStatus', { message: 'unseen' });
		await post('setSettings', { outgoingWebhook: 'yes' });
		later(STARTS_FOR_MS);
		await post('sendTextStatus', { message: 'seen' });
		expect((await get('getOutgoingStatuses')).data).toMatchObject([{ textMessage: 'seen' }]);
		expect((await get('getStatusStatistic', data)).data).toEqual([]);
		expect(simulator.instance().statuses).toHaveLength(2);
	});

	it('has messages of many kinds, newest first', async () => {
		const { data } = await get('lastOutgoingMessages');
		const column = (name: string) => data.map((row: Record<string, unknown>) => row[name]);
		expect(column('typeMessage')).toEqual([
			'textMessage', 'extendedTextMessage', 'imageMessage', 'documentMessage', 'locationMessage', 'contactMessage', 'pollMessage', 'deletedMessage', 'textMessage',
			'textMessage',
		]);
		expect(new Set(column('statusMessage'))).toEqual(new Set(['pending', 'sent', 'delivered', 'read', 'noAccount', 'failed']));
		expect(new Set(column('sendByApi'))).toEqual(new Set([true, false]));
		expect(column('timestamp')).toEqual([...column('timestamp')].sort((a, b) => b - a));
		expect(data[0].timestamp).toBe(seconds(START) - 120);
		later(1000);
		expect((await get('lastOutgoingMessages', { minutes: 15 })).data).toHaveLength(2);
		later(1000);
		expect((await get('LastOutgoingMessages', { minutes: 10_000 })).data).toHaveLength(11);
	});
});
