/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { executeNode } from '../../engine/runNode';
import { simulator, useSimulator } from '../../engine/useSimulator';
import { until } from '../../host/until';
import { asUsual, type Fault, tooManyRequests429 } from '../../simulator';
import { people, recipientsOf, SendToEach } from './sendToEach';

useSimulator();

const SECONDS_TO_BEGIN = 50;

const waiting: Fault = { ...tooManyRequests429(), headers: { 'retry-after': '100' } };

it.each<[string, () => boolean, Fault[], number]>([
	['a piece waits for its turn', () => simulator.requests.some(({ status }) => status === 429), [asUsual, waiting], 2],
	['a piece waits for its answer', () => simulator.requests.length === 2, [asUsual, { hang: true }], 2],
	['the first is about to be answered', () => simulator.requests.length === 1, [{ delay: 200 }], 1],
])('when the execution is stopped while %s, no other piece is sent', async (_, isTime, faults, requests) => {
	simulator.answerNext('sendTextStatus', ...faults);
	const timers = jest.spyOn(globalThis, 'setTimeout');
	const credential = simulator.addInstance();
	const { status } = await executeNode(new SendToEach(), {
		credential,
		items: [{}, {}],
		parameters: { message: 'Hi', people: people(0, 3) },
		settings: { onError: 'continueRegularOutput' },
		stopper: (stop) => void until('The moment to stop', SECONDS_TO_BEGIN, async () => isTime() || undefined).then(stop),
	});
	// Before n8n 2.34 a sleep lasts although its execution is over, and would keep this process alive.
	for (const { value } of timers.mock.results) clearTimeout(value as NodeJS.Timeout);
	timers.mockRestore();
	expect(status).toBe('canceled');
	// By the time that another execution has come through, this one would have sent its next piece.
	await executeNode(new SendToEach(), { credential: simulator.addInstance(), parameters: { message: 'Later', people: people(1, 1) } });
	expect(recipientsOf(simulator.requests)).toEqual([...people(0, requests), ...people(1, 1)]);
});
