/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setImmediate as immediate } from 'node:timers/promises';
import axios from 'axios';
import { incomingText, type Simulator, type Wait } from '../index';
import { clock, failureOf, later, simulator, startOwn, urlOf, useWorkbench } from './workbench';
import { NOT_THERE, receive, remove } from './receiving';

useWorkbench();

const TEXT = incomingText();

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
