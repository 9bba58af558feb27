/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fastify, type FastifyInstance } from 'fastify';
import { until } from '../../host/until';
import type { Simulator } from '../index';
import { startOwn, useWorkbench } from './workbench';

useWorkbench();

const PUBLIC = 'https://n8n.example.com';
const AGAIN_AFTER = 50;

let receiver: FastifyInstance;
let received: Array<{ url: string; authorization?: string; body: unknown }>;
/** The statuses of the next answers; 200 after them. */
let statuses: number[];

beforeEach(async () => {
	[received, statuses] = [[], []];
	receiver = fastify({ forceCloseConnections: true });
	receiver.post('/*', async ({ url, headers: { authorization }, body }, reply) => {
		received.push({ url, authorization, body });
		await reply.code(statuses.shift() ?? 200).send();
	});
	await receiver.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(async () => await receiver.close());

const local = (): string => `http://127.0.0.1:${(receiver.server.address() as AddressInfo).port}`;

const untilReceived = async (count: number) => await until(`Notification ${count}`, 30, async () => (received.length >= count ? true : undefined));

async function startPushing(pushes: boolean | 'mapped' = 'mapped'): Promise<Simulator> {
	const started = await startOwn({ pushes: pushes === 'mapped' ? { hosts: { [PUBLIC]: local() }, againAfter: AGAIN_AFTER } : pushes });
	started.instance().notifications.length = 0;
	return started;
}

/** Puts bodies with these numbers into the queue. */
const notify = (pushing: Simulator, ...numbers: number[]): void => numbers.forEach((number) => void pushing.notify({ number }));

describe('notifications of an instance with a webhook address', () => {
	it('go there in their order, at the local address of a public one, with the token', async () => {
		const pushing = await startPushing();
		notify(pushing, 1, 2);
		Object.assign(pushing.instance().settings, { webhookUrlToken: 'secret', webhookUrl: `${PUBLIC}/webhook/some?where=1` });
		notify(pushing, 3);
		await untilReceived(3);
		expect(received).toEqual([1, 2, 3].map((number) => ({ url: '/webhook/some?where=1', authorization: 'Bearer secret', body: { number } })));
		await until('The empty queue', 30, async () => (pushing.instance().notifications.length === 0 ? true : undefined));
		expect(pushing.pushes.map(({ status, webhookUrl }) => [status, webhookUrl])).toEqual([1, 2, 3].map(() => [200, `${PUBLIC}/webhook/some?where=1`]));
	});

	it('bear no token where none is set, and go to a local address without being told', async () => {
		const pushing = await startPushing(true);
		Object.assign(pushing.instance().settings, { webhookUrl: `${local()}/here` });
		notify(pushing, 1);
		await untilReceived(1);
		expect(received).toEqual([{ url: '/here', authorization: undefined, body: { number: 1 } }]);
	});

	it.each([401, 201, 302, 500])('are sent again after a pause until the answer is 200, not %i, and hold up the next ones', async (status) => {
		const pushing = await startPushing();
		statuses.push(status, status);
		Object.assign(pushing.instance().settings, { webhookUrl: `${PUBLIC}/x` });
		notify(pushing, 1, 2);
		await untilReceived(4);
		expect(received.map(({ body }) => body)).toEqual([1, 1, 1, 2].map((number) => ({ number })));
		const [first, second] = pushing.pushes;
		expect(second.at - first.at).toBeGreaterThanOrEqual(AGAIN_AFTER - 5);
	});

	it('wait in the queue again once the address is gone', async () => {
		const pushing = await startPushing();
		statuses = Array.from({ length: 100 }, () => 500);
		Object.assign(pushing.instance().settings, { webhookUrl: `${PUBLIC}/x` });
		notify(pushing, 1);
		await untilReceived(1);
		Object.assign(pushing.instance().settings, { webhookUrl: '' });
		const goneAt = Date.now();
		await pause(4 * AGAIN_AFTER);
		// One may have been on its way.
		expect([pushing.pushes.filter(({ at }) => at > goneAt), pushing.instance().notifications.length]).toEqual([[], 1]);
	});

	it('wait where the simulator was not told to send them', async () => {
		const silent = await startPushing(false);
		Object.assign(silent.instance().settings, { webhookUrl: `${local()}/x` });
		notify(silent, 1);
		await pause(100);
		expect([received.length, silent.instance().notifications.length, silent.pushes]).toEqual([0, 1, []]);
	});
});
