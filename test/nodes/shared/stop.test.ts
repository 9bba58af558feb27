/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { INodeParameters } from 'n8n-workflow';
import { SendStatus } from '../../../nodes/SendStatus/SendStatus.node';
import { type NodeRun, runNode } from '../../engine/runNode';
import { methodsAsked, simulator, useSimulator } from '../../engine/useSimulator';
import { until } from '../../host/until';
import { asUsual, type Credential, tooManyRequests429 } from '../../simulator';
import { fromBinary, namesIn, picture, pictures, sendsIn, uploadsIn } from '../SendStatus/fileSends';

useSimulator();

const SECONDS_TO_BEGIN = 50;

/** Runs Send Status, and stops the execution as soon as `isTime`. */
const stopWhen = async (isTime: () => boolean, run: NodeRun) =>
	await runNode(new SendStatus(), { ...run, stopper: (stop) => void until('The moment to stop', SECONDS_TO_BEGIN, async () => isTime() || undefined).then(stop) });

describe('when the execution is stopped', () => {
	it('an item that waits for its turn is not sent, nor are those after it', async () => {
		simulator.answerNext('sendTextStatus', asUsual, { ...tooManyRequests429(), headers: { 'retry-after': '100' } });
		const timers = jest.spyOn(globalThis, 'setTimeout');
		const isRefused = () => simulator.requests.some(({ status }) => status === 429);
		const parameters: INodeParameters = { message: 'Hi', audience: 'allContacts' };
		const begin = Date.now();
		const { status } = await stopWhen(isRefused, { credential: simulator.addInstance(), items: [{}, {}, {}], parameters });
		// Before n8n 2.34 a sleep lasts although its execution is over, and would keep this process alive.
		for (const { value } of timers.mock.results) clearTimeout(value as NodeJS.Timeout);
		timers.mockRestore();
		expect(status).toBe('canceled');
		expect(Date.now() - begin).toBeLessThan(SECONDS_TO_BEGIN * 1000);
		expect(methodsAsked()).toHaveLength(2);
	});

	it('an upload that is not answered is broken off', async () => {
		const sockets: Socket[] = [];
		const silent = createServer().on('connection', (socket) => sockets.push(socket.resume()));
		await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
		const mediaUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
		const credential: Credential & { mediaUrl: string } = { ...simulator.addInstance(), mediaUrl };
		const { status } = await stopWhen(() => sockets.length > 0, { credential, parameters: fromBinary, files: [picture('horse.png')] });
		const [socket] = sockets;
		await new Promise<unknown>((resolve) => (socket.destroyed ? resolve(undefined) : socket.once('close', resolve)));
		silent.close();
		expect(status).toBe('canceled');
		expect(methodsAsked()).toEqual([]);
	});

	it('the status of an upload that is answered afterwards is not sent', async () => {
		simulator.answerNext('uploadFile', { delay: 200 });
		const credential = simulator.addInstance();
		const { status } = await stopWhen(() => uploadsIn(simulator).length > 0, { credential, parameters: fromBinary, files: [picture('horse.png')] });
		await until('The answer to the upload', SECONDS_TO_BEGIN, async () => uploadsIn(simulator)[0].status || undefined);
		// By the time that another execution has come through, this one would have sent its status.
		await runNode(new SendStatus(), { credential, parameters: fromBinary, files: pictures(1) });
		expect(status).toBe('canceled');
		expect(namesIn(sendsIn(simulator))).toEqual(['0.png']);
	});
});
